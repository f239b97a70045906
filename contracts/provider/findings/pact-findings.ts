import type { FindingRow } from '../../verification/finding.ts'

/** What Pact finds, and what goes wrong around it. */
export const pactFindings = {
  'interaction-mismatch': {
    severity: 'failure',
    statement: 'The reply is not the one of the contract',
    evidence: null,
    source: 'The diff is in the words of Pact.',
    docs: null,
    remedy: 'Answer as the interaction says.',
  },
  'not-verified': {
    severity: 'failure',
    statement: 'Pact has not verified an interaction that was selected',
    evidence: null,
    source: 'Pact itself passes in silence then.',
    docs: null,
    remedy: 'Look at the finding pact-problem, which says why.',
  },
  'pact-count': {
    severity: 'failure',
    statement: 'Pact has not verified as many interactions as were selected',
    evidence: null,
    source: 'Pact itself passes in silence then.',
    docs: null,
    remedy: 'Look at the finding pact-problem, which says why; run it again.',
  },
  'pact-none-verified': {
    severity: 'failure',
    statement: 'No interaction of the Pact was verified',
    evidence: null,
    source: 'Nothing is known of the Pact then, whatever else was checked.',
    docs: null,
    remedy:
      'Let the states be reached: name a variable with an access token by --token-env, give ' +
      'stateHandlers, or verify in front of a fake whose control API can be called; --writes ' +
      '(writes: true) sends what writes.',
  },
  'interaction-skipped': {
    severity: 'failure',
    statement: 'An interaction of a Pact that was asked for was skipped',
    evidence: null,
    source: 'A pass would say of it what nobody has seen.',
    docs: null,
    remedy:
      'Reach its state by --token-env or stateHandlers, send what writes by --writes (writes: ' +
      'true), or allow it with --allow-skipped (allowSkipped: true).',
  },
  'pact-problem': {
    severity: 'failure',
    statement: "Something went wrong around Pact's verification",
    evidence: null,
    source: 'Pact itself passes in silence then.',
    docs: null,
    remedy: 'Fix what the message names.',
  },
  'pact-lint': {
    severity: 'failure',
    statement: 'A Pact file holds what makes it prove less than it seems to',
    evidence: null,
    source: 'Pact itself takes it as it is.',
    docs: null,
    remedy: 'Write the file again, with writePact(), or fix the test that writes it.',
  },
  'pact-empty': {
    severity: 'failure',
    statement: 'A Pact file holds no interaction',
    evidence: null,
    source: 'Pact itself verifies such a file green.',
    docs: null,
    remedy: 'Write the file again; several processes that write one file lose interactions.',
  },
  'pact-incomplete': {
    severity: 'failure',
    statement: 'The Pact file of this package lacks an interaction of the contract',
    evidence: null,
    source: 'Pact itself verifies what is left of the file green.',
    docs: null,
    remedy: 'Install the package again.',
  },
  'state-unknown': {
    severity: 'failure',
    statement: 'Nobody knows the provider state of an interaction',
    evidence: null,
    source: 'Pact itself goes on without it.',
    docs: null,
    remedy: 'Give a handler for it in stateHandlers.',
  },
  'state-failed': {
    severity: 'failure',
    statement: 'The provider could not be brought into its state',
    evidence: null,
    source: 'Pact itself prints this and goes on.',
    docs: null,
    remedy: 'Fix the state handler, or look whether the fake behind the provider still runs.',
  },
  'state-value-missing': {
    severity: 'failure',
    statement: 'A provider state does not give a value that the request needs',
    evidence: null,
    source: 'Pact itself sends the example of the Pact file instead.',
    docs: null,
    remedy: 'Let the state handler return it.',
  },
  'no-reply': {
    severity: 'failure',
    statement: 'The provider gives no whole reply',
    evidence: null,
    source: 'Every request over HTTP gets one, unless the network fails.',
    docs: null,
    remedy: 'Look into the log of the provider.',
  },
  'reply-not-json': {
    severity: 'failure',
    statement: 'A reply is no JSON object',
    evidence: 'documented',
    source: 'the guide: every reply is JSON, a refusal with errcode and errmsg',
    docs: 'https://developers.weixin.qq.com/doc/oplatform/developers/dev/guide.html',
    remedy: 'Answer a JSON object.',
  },
} as const satisfies Record<string, FindingRow>
