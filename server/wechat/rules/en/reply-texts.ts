import type { RuleTexts } from '../rule-text.ts'

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
  rid: { statement: 'The errmsg of a refusal ends in " rid: %08x-%08x-%08x".' },
  headers: {
    statement:
      'The headers are Connection, Content-Type: application/json; encoding=utf-8, Date and Content-Length, and nothing else.',
  },
  'default-version': {
    statement: 'now_version is 1.0.0 for a mini program that has never set a version.',
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
      'The reply of a token operation that succeeds has only the data, without errcode and errmsg.',
  },
  'authorizer-list-pages': {
    statement:
      'The list of authorizers is paged by offset and count, in the order of authorisation; total_count counts all of them.',
  },
  'token-lifetime': { statement: 'Access tokens are valid for 7200 seconds.' },
  'component-token-overlap': {
    statement: 'A replaced component token stays valid for five more minutes.',
  },
  'authorizer-token-overlap': {
    statement: 'A replaced authorizer access token stays valid for five more minutes.',
  },
  'refresh-token-stays': { statement: 'A refresh returns the same refresh token.' },
  'stable-token-stays': {
    statement:
      'stable_token returns the same token while it is valid, with expires_in counting down; force_refresh ends it at once.',
  },
  'force-refresh-pause': {
    statement:
      'A forced refresh of a stable token within 30 seconds of the last one changes nothing: it returns the same token.',
  },
} as const satisfies Partial<RuleTexts>
