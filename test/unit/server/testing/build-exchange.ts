import type { EvaluatedExchange } from '#server/testing/report.ts'

/** An exchange that passed every step, with what is named changed. */
export function buildExchange(changes: Partial<EvaluatedExchange> = {}): EvaluatedExchange {
  return {
    id: 1,
    operation: 'setSupportVersion',
    appid: 'wx1',
    request: { version: '2.25.0' },
    status: 200,
    errcode: 0,
    failedStep: null,
    rule: null,
    faultId: null,
    why: 'Every step passed.',
    raw: {
      request: { method: 'POST', url: '/set?access_token=abc', body: '{"version":"2.25.0"}' },
      reply: { body: '{"errcode":0,"errmsg":"ok"}' },
    },
    ...changes,
  }
}

/** An exchange that a rule refused, with what is named changed. */
export function buildRefusal(changes: Partial<EvaluatedExchange> = {}): EvaluatedExchange {
  return buildExchange({
    errcode: 40001,
    failedStep: 'token valid',
    rule: 'token-unknown',
    why: 'An access token that was never issued is an invalid credential.',
    ...changes,
  })
}
