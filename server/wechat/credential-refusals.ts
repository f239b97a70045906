import type { Platform } from './platform.ts'
import { quote, Refusal } from './refusal.ts'
import { phrase } from './rules/say.ts'
import type { World } from './world.ts'

/** The refusal of a `component_appid` that is no platform: of another account, or of nobody. */
export function refuseUnknownPlatform(world: World, componentAppid: string): Refusal {
  if (world.miniPrograms.has(componentAppid)) {
    return new Refusal('component-unknown', { appid: quote(componentAppid) })
  }
  return refuseUnknownAppid(componentAppid, 'aPlatform')
}

/** The refusal of an appid of a mini program that belongs to nobody. */
export function refuseUnknownMiniProgram(appid: string): Refusal {
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
