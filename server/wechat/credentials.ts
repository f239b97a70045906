import { adoptMiniProgram, checkOwnSecret } from './adoption.ts'
import { quote, Refusal } from './refusal.ts'
import { phrase } from './rules/say.ts'
import type { MiniProgram, Platform, World } from './world.ts'

/** The refusal of a `component_appid` that is no platform: of another account, or unknown. */
export function refuseUnknownPlatform(world: World, componentAppid: string): Refusal {
  if (world.miniPrograms.has(componentAppid)) {
    return new Refusal('component-unknown', { appid: quote(componentAppid) })
  }
  return refuseUnknownAppid(componentAppid, 'aPlatform')
}

/** The refusal of an appid that has no token of its own: of a platform, or unknown. */
export function refuseOwnAppid(world: World, appid: string): Refusal {
  if (world.platforms.has(appid)) return new Refusal('appid-of-platform', { appid: quote(appid) })
  return refuseUnknownMiniProgram(appid)
}

/** The refusal of an unknown appid of a mini program. */
function refuseUnknownMiniProgram(appid: string): Refusal {
  return refuseUnknownAppid(appid, 'aMiniProgram')
}

function refuseUnknownAppid(appid: string, account: 'aPlatform' | 'aMiniProgram'): Refusal {
  return new Refusal('appid-unknown', { account: phrase(account, {}), appid: quote(appid) })
}

/** The refusal of a secret. Neither the wrong nor the right one is repeated: both may be real. */
export function refuseSecret(appid: string): Refusal {
  return new Refusal('secret-wrong', { appid })
}

/** Refuses a component token used with another platform's appid; undefined when they agree. */
export function checkComponentAppid(
  platform: Platform,
  componentAppid: string,
): Refusal | undefined {
  if (platform.componentAppid === componentAppid) return undefined
  return new Refusal('component-mismatch', {
    componentAppid: platform.componentAppid,
    sent: quote(componentAppid),
  })
}

/** The mini program of an appid and its own secret, or why the pair is refused. */
export function findByOwnCredentials(
  world: World,
  now: number,
  appid: string,
  secret: string,
): MiniProgram | Refusal {
  const miniProgram =
    world.miniPrograms.get(appid) ?? adoptMiniProgram(world, now, { appid, secret })
  if (miniProgram === null) return refuseOwnAppid(world, appid)
  return checkOwnSecret(miniProgram, secret) ? miniProgram : refuseSecret(appid)
}

/** What is needed of a call that a platform makes. */
interface PlatformCall {
  readonly world: World
  readonly caller: Platform
  readonly now: number
}

/**
 * The mini program of an `authorizer_appid` as the calling platform sees it, or why it cannot see
 * it. An unknown one may be adopted, with the refresh token that the call brings.
 */
export function findAuthorizer(
  { world, caller, now }: PlatformCall,
  appid: string,
  refreshToken?: string,
): MiniProgram | Refusal {
  const options = { appid, secret: '', ...(refreshToken === undefined ? {} : { refreshToken }) }
  const miniProgram =
    caller.miniPrograms.get(appid) ?? adoptMiniProgram(world, now, options, caller)
  if (miniProgram !== null) return miniProgram
  if (!world.miniPrograms.has(appid)) return refuseUnknownMiniProgram(appid)
  return new Refusal('authorizer-unknown', {
    componentAppid: caller.componentAppid,
    appid: quote(appid),
  })
}
