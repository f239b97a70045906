import type { OperationName } from '../../schemas/generated/operations.ts'
import { authorised, exampleToken, refuse, succeed } from './compose.ts'
import type { Interaction } from './interaction.ts'
import { fromState, number, rows, text, type ObjectPattern } from './pattern.ts'
import type { GivenState, StateParams } from './provider-state.ts'

const componentAppid = fromState('componentAppid', 'wxfedcba9876543210')
const componentSecret = fromState('componentSecret', 'fedcba9876543210fedcba9876543210')
const componentToken = fromState('componentAccessToken', '95_EXAMPLE-component-token')
const ticket = fromState('ticket', 'ticket@@@EXAMPLE')
const token = text('.+', exampleToken)
const refreshToken = text('.+', 'refreshtoken@@@EXAMPLE')
const appid = text('.+', 'wx0123456789abcdef')
const expiresIn = number(7200)
const done = { errcode: 0, errmsg: text('^ok', 'ok') }

/** An operation that a platform calls with its component token. */
interface PlatformCall {
  readonly operation: OperationName
  readonly slug: string
  readonly of: string
  readonly fields: ObjectPattern
  readonly reply: ObjectPattern
}

const authorizerAppid = { authorizer_appid: fromState('appid', 'wx0123456789abcdef') }

const preAuthCode: PlatformCall = {
  operation: 'getPreAuthCode',
  slug: 'get-pre-auth-code',
  of: 'a request for a pre-authorisation code',
  fields: {},
  reply: { pre_auth_code: text('.+', 'preauthcode@@@EXAMPLE'), expires_in: number(1800) },
}

const authorizerRefreshToken: PlatformCall = {
  operation: 'getAuthorizerRefreshToken',
  slug: 'get-authorizer-refresh-token',
  of: 'an exchange of an authorisation code',
  fields: { authorization_code: fromState('authorizationCode', 'queryauthcode@@@EXAMPLE') },
  reply: {
    authorization_info: {
      authorizer_appid: appid,
      authorizer_access_token: token,
      expires_in: expiresIn,
      authorizer_refresh_token: refreshToken,
      func_info: rows({ funcscope_category: { id: number(18) } }),
    },
  },
}

const authorizerAccessToken: PlatformCall = {
  operation: 'getAuthorizerAccessToken',
  slug: 'get-authorizer-access-token',
  of: "a refresh of an authorizer's token",
  fields: {
    ...authorizerAppid,
    authorizer_refresh_token: fromState('refreshToken', 'refreshtoken@@@EXAMPLE'),
  },
  reply: {
    authorizer_access_token: token,
    expires_in: expiresIn,
    authorizer_refresh_token: refreshToken,
  },
}

const authorizerInfo: PlatformCall = {
  operation: 'getAuthorizerInfo',
  slug: 'get-authorizer-info',
  of: 'a read of the profile of an authorizer',
  fields: authorizerAppid,
  reply: {
    authorizer_info: { nick_name: text('', 'EXAMPLE') },
    authorization_info: {
      authorizer_appid: appid,
      func_info: rows({ funcscope_category: { id: number(18) } }),
    },
  },
}

const authorizerList: PlatformCall = {
  operation: 'getAuthorizerList',
  slug: 'get-authorizer-list',
  of: 'a list of the authorizers of a platform',
  fields: { offset: 0, count: 500 },
  reply: {
    total_count: number(1),
    list: rows({
      authorizer_appid: appid,
      refresh_token: refreshToken,
      auth_time: number(1_774_922_400),
    }),
  },
}

const askForComponentToken = {
  operation: 'getComponentAccessToken',
  request: {
    query: {},
    body: {
      component_appid: componentAppid,
      component_appsecret: componentSecret,
      component_verify_ticket: ticket,
    },
  },
} as const
const of = 'a request for a component token'

/** The calls of a platform for its tokens and those of the mini programs that authorised it. */
export const platformTokenInteractions: readonly Interaction[] = [
  succeed({
    operation: 'startPushTicket',
    request: {
      query: {},
      body: { component_appid: componentAppid, component_secret: componentSecret },
    },
    name: 'start-push-ticket',
    description: 'a restart of the ticket pushes',
    given: authorised,
    reply: done,
  }),
  succeed({
    ...askForComponentToken,
    name: 'get-component-access-token',
    description: of,
    given: authorised,
    reply: { component_access_token: token, expires_in: expiresIn },
  }),
  refuseToken('unknown-appid', `${of} with an unknown appid`, unknown('componentAppid'), 40013),
  refuseToken('wrong-secret', `${of} with a wrong secret`, unknown('componentSecret'), 40125),
  refuseToken('wrong-ticket', `${of} with a ticket that was not pushed`, unknown('ticket'), 61006),
  refuseToken('expired-ticket', `${of} with an expired ticket`, expired('ticket'), 61005),
  ...callsOf(preAuthCode),
  ...callsOf(authorizerRefreshToken),
  refuseCall(
    authorizerRefreshToken,
    'unknown-code',
    'an unknown one',
    unknown('authorizationCode'),
    61009,
  ),
  refuseCall(
    authorizerRefreshToken,
    'expired-code',
    'an expired one',
    expired('authorizationCode'),
    61009,
  ),
  ...callsOf(authorizerAccessToken),
  refuseCall(authorizerAccessToken, 'unknown-appid', 'an unknown appid', unknown('appid'), 40013),
  refuseCall(
    authorizerAccessToken,
    'unknown-refresh-token',
    'an unknown refresh token',
    unknown('refreshToken'),
    61023,
  ),
  ...callsOf(authorizerInfo),
  ...callsOf(authorizerList),
]

function unknown(credential: StateParams['unknownCredential']['credential']): GivenState {
  return { state: 'unknownCredential', params: { credential } }
}

function expired(credential: StateParams['expiredCredential']['credential']): GivenState {
  return { state: 'expiredCredential', params: { credential } }
}

type RefusalErrcode = Parameters<typeof refuse>[0]['errcode']

function refuseToken(
  suffix: string,
  description: string,
  given: GivenState,
  errcode: RefusalErrcode,
): Interaction {
  const name = `get-component-access-token-${suffix}`
  return refuse({ ...askForComponentToken, name, description, given, errcode })
}

function refuseCall(
  call: PlatformCall,
  suffix: string,
  what: string,
  given: GivenState,
  errcode: RefusalErrcode,
): Interaction {
  return refuse({
    ...askAsPlatform(call, 'component_access_token'),
    name: `${call.slug}-${suffix}`,
    description: `${call.of} with ${what}`,
    given,
    errcode,
  })
}

/** What holds for every call with a component token. */
function callsOf(call: PlatformCall): Interaction[] {
  return [
    succeed({
      ...askAsPlatform(call, 'component_access_token'),
      name: call.slug,
      description: call.of,
      given: authorised,
      reply: call.reply,
      sentBy: 'clients that follow the 2.0 pages, and most SDKs',
    }),
    succeed({
      ...askAsPlatform(call, 'access_token'),
      name: `${call.slug}-by-access-token`,
      description: `${call.of} with the token as access_token`,
      given: authorised,
      reply: call.reply,
      sentBy: 'clients that follow the current pages',
    }),
    refuseCall(
      call,
      'unknown-token',
      'a token that is not valid',
      unknown('componentAccessToken'),
      40001,
    ),
    refuseCall(call, 'expired-token', 'an expired token', expired('componentAccessToken'), 42001),
  ]
}

function askAsPlatform({ operation, fields }: PlatformCall, tokenName: string) {
  return {
    operation,
    request: {
      query: { [tokenName]: componentToken },
      body: { component_appid: componentAppid, ...fields },
    },
  }
}
