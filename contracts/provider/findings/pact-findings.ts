import type { FindingRow } from '../../verification/finding.ts'

/** What Pact finds, and what goes wrong around it. */
export const pactFindings = {
  'interaction-mismatch': {
    statement: 'The reply is not the one of the contract',
    source: 'The diff is in the words of Pact.',
    remedy: 'Answer as the interaction says.',
  },
  'not-verified': {
    statement: 'Pact has not verified an interaction that was selected',
    source: 'Pact itself passes in silence then.',
    remedy: 'Look at the finding pact-problem, which says why.',
  },
  'pact-count': {
    statement: 'Pact has not verified as many interactions as were selected',
    source: 'Pact itself passes in silence then.',
    remedy: 'Look at the finding pact-problem, which says why; run it again.',
  },
  'pact-none-verified': {
    statement: 'No interaction of the Pact was verified',
    source: 'Nothing is known of the Pact then, whatever else was checked.',
    remedy:
      'Let the states be reached: name a variable with an access token by --token-env, give ' +
      'stateHandlers, or verify in front of a fake whose control API can be called; --writes ' +
      '(writes: true) sends what writes.',
  },
  'interaction-skipped': {
    statement: 'An interaction of a Pact that was asked for was skipped',
    source: 'A pass would say of it what nobody has seen.',
    remedy:
      'Reach its state by --token-env or stateHandlers, send what writes by --writes (writes: ' +
      'true), or allow it with --allow-skipped (allowSkipped: true).',
  },
  'pact-problem': {
    statement: "Something went wrong around Pact's verification",
    source: 'Pact itself passes in silence then.',
    remedy: 'Fix what the message names.',
  },
  'pact-lint': {
    statement: 'A Pact file holds what makes it prove less than it seems to',
    source: 'Pact itself takes it as it is.',
    remedy: 'Write the file again, with writePact(), or fix the test that writes it.',
  },
  'pact-empty': {
    statement: 'A Pact file holds no interaction',
    source: 'Pact itself verifies such a file green.',
    remedy: 'Write the file again; several processes that write one file lose interactions.',
  },
  'pact-incomplete': {
    statement: 'The Pact file of this package lacks an interaction of the contract',
    source: 'Pact itself verifies what is left of the file green.',
    remedy: 'Install the package again.',
  },
  'state-unknown': {
    statement: 'Nobody knows the provider state of an interaction',
    source: 'Pact itself goes on without it.',
    remedy: 'Give a handler for it in stateHandlers.',
  },
  'state-failed': {
    statement: 'The provider could not be brought into its state',
    source: 'Pact itself prints this and goes on.',
    remedy:
      'Fix what brings it there: the state handler, the state-change URL, or the fake behind.',
  },
  'state-value-missing': {
    statement: 'A provider state does not give a value that the request needs',
    source: 'Pact itself sends the example of the Pact file instead.',
    remedy: 'Let the state handler return it.',
  },
  'no-reply': {
    statement: 'The provider gives no whole reply',
    source: 'Every request over HTTP gets one, unless the network fails.',
    remedy: 'Look into the log of the provider.',
  },
  'reply-not-json': {
    statement: 'A reply is no JSON object',
    evidence: 'documented',
    source: 'the guide: every reply is JSON, a refusal with errcode and errmsg',
    docs: 'https://developers.weixin.qq.com/doc/oplatform/developers/dev/guide.html',
    remedy: 'Answer a JSON object.',
  },
} as const satisfies Record<string, FindingRow>
