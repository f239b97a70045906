import { operations } from '../../../schemas/generated/operations.ts'
import type { FindingRow } from '../../verification/finding.ts'

const [getPage] = operations.getSupportVersion.docs
const [setPage] = operations.setSupportVersion.docs
const [refreshPage] = operations.getAuthorizerAccessToken.docs

/** What is to be taken, and what is to follow. */
export const behaviourFindings = {
  'right-call-refused': {
    statement: 'A call that is right in every way is refused',
    evidence: 'documented',
    source: 'the page of the operation',
    docs: setPage,
    remedy: 'Look into the log of the provider; see whether the state gives the right credentials.',
  },
  'content-type-enforced': {
    statement: 'JSON under another Content-Type, or none, is refused',
    rule: 'body-content-type',
    remedy: 'Read the body as JSON, whatever its type.',
  },
  'spaced-json-refused': {
    statement: 'JSON with white space in it is refused',
    evidence: 'documented',
    source: 'the example of getSupportVersion is {, a newline and }',
    docs: getPage,
    remedy: 'Parse the body as JSON.',
  },
  'escaped-json-refused': {
    statement: 'JSON with an escape in a text is refused',
    evidence: 'inferred',
    source: 'JSON (RFC 8259) writes one text in several ways; PHP writes escapes by default',
    docs: setPage,
    remedy: 'Parse the body as JSON.',
  },
  'extra-field-refused': {
    severity: 'warning',
    statement: 'A body with an unknown field is refused',
    rule: 'field-unknown',
    remedy: 'Ignore fields that you do not know.',
  },
  'set-ignored': {
    statement: 'setSupportVersion says ok, and getSupportVersion answers another version',
    evidence: 'documented',
    source: 'the pages of both; that it takes effect at once is chosen',
    docs: setPage,
    remedy: 'Keep the version that is set, by the mini program, whatever its token is then.',
  },
  'set-doubled': {
    statement: 'One setSupportVersion goes on to WeChat more than once',
    source:
      'Nobody knows what the second does: it counts in the quota, and a set of somebody else in ' +
      'between is undone.',
    remedy: 'Send each set on once, and read the version before you repeat one.',
  },
  'now-version-stale': {
    statement: 'getSupportVersion answers a version that another one has replaced',
    evidence: 'documented',
    source: 'the page says that now_version is set now; that it takes effect at once is chosen',
    docs: getPage,
    remedy: 'Do not keep replies; forget them at least when a version is set.',
  },
  'refused-set-changes': {
    statement: 'A refused setSupportVersion has changed the version',
    evidence: 'inferred',
    source: 'a refusal is an error; that nothing was done then, no page says',
    docs: setPage,
    remedy: 'Check the version before it is set.',
  },
  'state-leaks': {
    statement: 'What is set for one mini program shows at another',
    evidence: 'documented',
    source: 'the access token says whose minimum version it is',
    docs: setPage,
    remedy: 'Keep one version for each mini program, by the access token of the call.',
  },
  'refreshed-token-refused': {
    statement: 'A refresh does not give an access token that works',
    evidence: 'documented',
    source: 'the page of api_authorizer_token',
    docs: refreshPage,
    remedy: 'Take the token that api_authorizer_token has answered.',
  },
} as const satisfies Record<string, FindingRow>
