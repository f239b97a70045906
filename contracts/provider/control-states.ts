import { operations } from '../../schemas/generated/operations.ts'
import type { FakeMiniProgram, FakePlatform, FakeWeixin } from '../../server/index.ts'
import type { StateValueName, StateValues } from '../interactions/pattern.ts'
import type { GivenState, StateParams } from '../interactions/provider-state.ts'

/**
 * Brings a fake into a provider state through its control functions: adds a mini program of its own
 * for this one interaction, and returns its credentials. A component token comes from the provider's own
 * operation, since the control API gives none; a provider without that operation has none.
 */
export async function setUpState(
  weixin: FakeWeixin,
  given: GivenState,
  call: CallWeixin,
): Promise<StateValues> {
  switch (given.state) {
    case 'authorised':
      return readValues(await addAuthorised(weixin, given.params), call)
    case 'unknownCredential': {
      const { credential } = given.params
      const values = await readValues(await weixin.addMiniProgram(), call)
      return { ...values, [credential]: unknownValues[credential] }
    }
    case 'expiredCredential':
      return expireCredential(await weixin.addMiniProgram(), given.params.credential, call)
    case 'ownToken': {
      const shop = await weixin.addMiniProgram()
      const { value: accessToken } = await shop.addToken({ kind: 'own' })
      return { ...(await readValues(shop, call)), accessToken }
    }
    case 'usedUpQuota': {
      const shop = await weixin.addMiniProgram()
      await shop.change({ dailyQuota: 0 })
      return readValues(shop, call)
    }
    case 'scriptedErrcode': {
      const shop = await weixin.addMiniProgram()
      const values = await readValues(shop, call)
      const { operation, errcode } = given.params
      await shop.platform.addFault(operation, { errcode })
      return values
    }
  }
}

/** Credentials of the right form that WeChat never issued. */
export const unknownValues: Readonly<Record<StateValueName, string>> = {
  accessToken: '95_never-issued',
  appid: 'wx00000000000000ff',
  secret: '00000000000000000000000000000000',
  refreshToken: 'refreshtoken@@@never-issued',
  authorizationCode: 'queryauthcode@@@never-issued',
  componentAccessToken: '95_never-issued',
  componentAppid: 'wx00000000000000fe',
  componentSecret: '00000000000000000000000000000000',
  ticket: 'ticket@@@never-pushed',
}

async function addAuthorised(
  weixin: FakeWeixin,
  { supportVersion, rows, permissionSets }: StateParams['authorised'],
): Promise<FakeMiniProgram> {
  return weixin.addMiniProgram({
    ...(supportVersion === undefined ? {} : { supportVersion }),
    ...(rows === undefined ? {} : { rows: [...rows] }),
    ...(permissionSets === undefined ? {} : { permissionSets: [...permissionSets] }),
  })
}

async function expireCredential(
  shop: FakeMiniProgram,
  credential: StateParams['expiredCredential']['credential'],
  call: CallWeixin,
): Promise<StateValues> {
  const { platform } = shop
  const values = await readValues(shop, call)
  // A code is good for an hour, a component token for two.
  if (credential === 'authorizationCode') await shop.advanceClock('61m')
  if (credential === 'ticket') await platform.expireTicket()
  if (credential === 'accessToken') await shop.expireToken()
  if (credential === 'componentAccessToken') await platform.advanceClock('3h')
  return values
}

async function readValues(shop: FakeMiniProgram, call: CallWeixin): Promise<StateValues> {
  const { platform } = shop
  return {
    accessToken: shop.accessToken,
    appid: shop.appid,
    secret: shop.secret,
    refreshToken: shop.refreshToken,
    authorizationCode: shop.authorizationCode,
    ...(await askForComponentToken(platform, call)),
    componentAppid: platform.componentAppid,
    componentSecret: platform.componentSecret,
    ticket: platform.componentVerifyTicket,
  }
}

/** A call of WeChat: a POST to a path, with its query and JSON body. */
interface WeixinCall {
  readonly path: string
  readonly query: string
  readonly body: string
}

/** Calls WeChat, or what stands for it, and returns the JSON of the reply. */
type CallWeixin = (call: WeixinCall) => Promise<Readonly<Record<string, unknown>>>

/** Calls what listens at a base url, until `signal` is aborted; throws if the reply is no JSON. */
export function callAt(baseUrl: string, signal: AbortSignal | null = null): CallWeixin {
  return async ({ path, query, body }) => {
    const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body, signal }
    const response = await fetch(`${baseUrl}${path}?${query}`, init)
    return (await response.json()) as Readonly<Record<string, unknown>>
  }
}

/** Gets a component access token of a platform; no value where that fails. */
async function askForComponentToken(
  platform: FakePlatform,
  call: CallWeixin,
): Promise<Pick<StateValues, 'componentAccessToken'>> {
  const body = JSON.stringify({
    component_appid: platform.componentAppid,
    component_appsecret: platform.componentSecret,
    component_verify_ticket: platform.componentVerifyTicket,
  })
  try {
    const reply = await call({ path: operations.getComponentAccessToken.path, query: '', body })
    const { component_access_token: token } = reply
    return typeof token === 'string' ? { componentAccessToken: token } : {}
  } catch {
    // What needs the token says that it is missing; what does not is none of its business.
    return {}
  }
}
