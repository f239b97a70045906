import { errcodes } from '../../../schemas/generated/errcodes.ts'
import { operations } from '../../../schemas/generated/operations.ts'
import { rules, type RuleEntry, type RuleName } from '../../../schemas/generated/rules.ts'
import type { FindingRow } from '../../verification/finding.ts'

const [setPage] = operations.setSupportVersion.docs

/** What a provider has to do, by the rule that refuses the request. */
function refuseBy(rule: RuleName): string {
  const { errcode } = rules[rule] as RuleEntry
  const text = errcode === null ? '' : errcodes[errcode].text
  return `Refuse it with {"errcode":${errcode},"errmsg":"${text} rid: ..."}.`
}

/** What is to be refused, and with what. */
export const refusalFindings = {
  'empty-body-not-44002': {
    statement: 'A request without a body is not refused with 44002',
    rule: 'body-empty',
    remedy: refuseBy('body-empty'),
  },
  'array-body-accepted': {
    statement: 'A body that is an array is taken for an empty object',
    rule: 'body-array',
    remedy: 'Refuse it with 47001; PHP clients send [] by mistake.',
  },
  'array-body-not-47001': {
    severity: 'warning',
    statement: 'A body that is an array is refused, but not with 47001',
    rule: 'body-array',
    remedy: 'Refuse it with 47001, unless you know better.',
  },
  'null-body-accepted': {
    statement: 'A body of null is taken for an empty object',
    rule: 'body-null',
    remedy: 'Refuse it with 44002; many a serializer writes null for an object that is missing.',
  },
  'null-body-not-44002': {
    severity: 'warning',
    statement: 'A body of null is refused, but not with 44002',
    rule: 'body-null',
    remedy: 'Refuse it with 44002, unless you know better.',
  },
  'broken-body-not-47001': {
    statement: 'A body that is no JSON is not refused with 47001',
    rule: 'body-not-json',
    remedy: refuseBy('body-not-json'),
  },
  'get-method-not-43002': {
    statement: 'A GET of an operation that wants POST is not refused with 43002',
    rule: 'method-not-post',
    remedy: refuseBy('method-not-post'),
  },
  'chunked-body-not-412': {
    statement: 'The fake refused a chunked body with 412, and a success came back',
    rule: 'chunked-body',
    remedy: 'Hand on the 412; a frequent fault of clients shows itself so.',
  },
  'chunked-body-taken': {
    severity: 'warning',
    statement: 'A chunked body without Content-Length is taken, by a proxy perhaps',
    rule: 'chunked-body',
    note: 'A proxy that keeps a request until it is whole adds its length.',
    remedy:
      'Know that clients which send chunks pass here and fail at WeChat; a proxy in production ' +
      'fixes them.',
  },
  'missing-version-accepted': {
    statement: 'A setSupportVersion without a version, or with null for one, is taken',
    evidence: 'documented',
    source: 'the page of setSupportVersion, where version is a required string',
    docs: setPage,
    remedy: 'Refuse it with 47001.',
  },
  'missing-version-not-47001': {
    severity: 'warning',
    statement: 'A setSupportVersion without a version is refused, but not with 47001',
    rule: 'field-missing',
    remedy: 'Refuse it with 47001, unless you know better.',
  },
  'number-version-accepted': {
    severity: 'warning',
    statement: 'A version that is a number is taken',
    rule: 'version-malformed',
    remedy: 'Refuse it with 89014, unless you know better.',
  },
  'missing-token-not-41001': {
    statement: 'A request without an access token in its query is not refused with 41001',
    rule: 'token-missing',
    remedy: refuseBy('token-missing'),
  },
  'unknown-token-accepted': {
    statement: 'An access token that was never issued is taken for another one',
    rule: 'token-unknown',
    remedy: 'Compare the whole token, sign by sign.',
  },
  'unpublished-version-not-89014': {
    statement: 'A version that was never published is not refused with 89014',
    rule: 'version-unpublished',
    remedy: 'Refuse it with 89014.',
  },
  'unknown-path-not-40066': {
    statement: 'An unknown path under /cgi-bin or /wxa is not refused with 40066',
    rule: 'path-unknown',
    remedy: `${refuseBy('path-unknown')} Its HTTP status is 200.`,
  },
  'outside-path-not-404': {
    statement: 'A path that WeChat does not have at all is not answered with HTTP 404',
    rule: 'path-outside',
    remedy: 'Answer 404 with an empty body.',
  },
  'outside-path-body': {
    severity: 'warning',
    statement: 'The 404 of a path that WeChat does not have comes with a body',
    rule: 'path-outside',
    remedy: 'Answer 404 with an empty body.',
  },
} as const satisfies Record<string, FindingRow>
