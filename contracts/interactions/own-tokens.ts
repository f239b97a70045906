import { authorised, exampleToken, refuse, succeed, tokenQuery } from './compose.ts'
import type { Interaction } from './interaction.ts'
import { fromState, number, text } from './pattern.ts'

const appid = fromState('appid', 'wx0123456789abcdef')
const secret = fromState('secret', '0123456789abcdef0123456789abcdef')
const credentials = { grant_type: 'client_credential', appid, secret }
const given = authorised
const reply = { access_token: text('.+', exampleToken), expires_in: number(7200) }
const sentBy = 'clients of mini programs that are not on a platform'

const ask = {
  operation: 'getAccessToken',
  request: { query: credentials, body: null },
  sentBy,
} as const
const askStable = {
  operation: 'getStableAccessToken',
  request: { query: {}, body: credentials },
  sentBy,
} as const
const clear = {
  operation: 'clearQuota',
  request: { query: tokenQuery, body: { appid } },
} as const

/** The calls of a mini program for itself: its tokens, and its quota. */
export const ownTokenInteractions: readonly Interaction[] = [
  succeed({
    ...ask,
    name: 'get-access-token',
    description: "a request for a mini program's own token",
    given,
    reply,
  }),
  refuse({
    ...ask,
    name: 'get-access-token-unknown-appid',
    description: "a request for a mini program's own token with an unknown appid",
    given: { state: 'unknownCredential', params: { credential: 'appid' } },
    errcode: 40013,
  }),
  refuse({
    ...ask,
    name: 'get-access-token-wrong-secret',
    description: "a request for a mini program's own token with a wrong secret",
    given: { state: 'unknownCredential', params: { credential: 'secret' } },
    errcode: 40125,
  }),
  succeed({
    ...askStable,
    name: 'get-stable-access-token',
    description: 'a request for a stable token',
    given,
    reply,
  }),
  refuse({
    ...askStable,
    name: 'get-stable-access-token-unknown-appid',
    description: 'a request for a stable token with an unknown appid',
    given: { state: 'unknownCredential', params: { credential: 'appid' } },
    errcode: 40013,
  }),
  refuse({
    ...askStable,
    name: 'get-stable-access-token-wrong-secret',
    description: 'a request for a stable token with a wrong secret',
    given: { state: 'unknownCredential', params: { credential: 'secret' } },
    errcode: 40125,
  }),
  succeed({
    ...clear,
    name: 'clear-quota',
    description: 'a request to reset the daily quota',
    given: { state: 'usedUpQuota', params: {} },
    reply: { errcode: 0, errmsg: text('^ok', 'ok') },
  }),
  refuse({
    ...clear,
    name: 'clear-quota-unknown-token',
    description: 'a request to reset the daily quota with a token that is not valid',
    given: { state: 'unknownCredential', params: { credential: 'accessToken' } },
    errcode: 40001,
  }),
]
