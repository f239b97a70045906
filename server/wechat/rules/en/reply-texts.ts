import type { replyRules } from '../reply-rules.ts'
import type { TextTable } from '../rule-text.ts'

/** The rules about replies and tokens in English. */
export const replyTexts = {
  'set-at-once': {
    statement: 'setSupportVersion changes now_version at once; it may be lowered and set again.',
  },
  'success-bytes': {
    statement: 'Success without data is {"errcode":0,"errmsg":"ok"}, 27 bytes, without a rid.',
  },
  'compact-json': { statement: 'Replies are compact JSON without a newline.' },
  'errors-are-200': { statement: 'A refusal with an errcode has HTTP status 200.' },
  rid: { statement: 'A refusal ends in " rid: %08x-%08x-%08x".' },
  headers: {
    statement:
      'The headers are Connection, Content-Type: application/json; encoding=utf-8, Date and Content-Length, and nothing else.',
  },
  'default-version': {
    statement: 'now_version of a mini program that never set one is 1.0.0.',
  },
  'uv-percentage': {
    statement:
      "percentage is the share of users on this version; the switch percentage: 'below' gives the share of users below it, as in the one capture (WxJava, 2018).",
  },
  'uv-rows': {
    statement:
      "uv_info has one row for each version of the public distribution, ascending; the switch rows: 'all' gives every release.",
  },
  'token-replies': {
    statement:
      'A token operation that succeeds answers the data alone, without errcode and errmsg.',
  },
  'authorizer-list-pages': {
    statement:
      'The list of authorizers is cut by offset and count, in the order of authorisation; total_count is the number of all.',
  },
  'token-lifetime': { statement: 'Access tokens live 7200 seconds.' },
  'component-token-overlap': {
    statement: 'An earlier component token stays valid until it expires.',
  },
  'authorizer-token-overlap': {
    statement: 'A replaced authorizer access token works for five minutes more.',
  },
  'refresh-token-stays': { statement: 'A refresh answers the same refresh token.' },
  'stable-token-stays': {
    statement:
      'stable_token answers the same token while it is valid, expires_in counting down; force_refresh kills it at once.',
  },
} as const satisfies TextTable<typeof replyRules>
