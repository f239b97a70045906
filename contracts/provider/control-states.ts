import type { FakeMiniProgram, FakeWeixin } from '../../server/index.ts'
import type { StateValueName, StateValues } from '../pattern.ts'
import type { GivenState, StateParams } from '../provider-state.ts'
import { askForComponentToken, askForOwnToken, type CallWeixin } from './ask-for-token.ts'

/**
 * Brings a fake into a provider state through its control functions: adds a mini program of its own
 * for this one interaction, and returns its credentials. Tokens come from the fake's own operations.
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
      return { ...(await readValues(shop, call)), accessToken: await askForOwnToken(shop, call) }
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
    componentAccessToken: await askForComponentToken(platform, call),
    componentAppid: platform.componentAppid,
    componentSecret: platform.componentSecret,
    ticket: platform.componentVerifyTicket,
  }
}
