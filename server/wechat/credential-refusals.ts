import type { Platform } from './platform.ts'
import { quote, Refusal } from './refusal.ts'
import type { World } from './world.ts'

/** The refusal of a `component_appid` that is no platform: of another account, or of nobody. */
export function refuseUnknownPlatform(world: World, componentAppid: string): Refusal {
  if (world.miniPrograms.has(componentAppid)) {
    return new Refusal('component-unknown', {
      expected: 'the appid of a platform',
      received: `${quote(componentAppid)}, the appid of a mini program`,
    })
  }
  return refuseUnknownAppid(componentAppid, 'the appid of a platform that the fake knows')
}

/** The refusal of an appid of a mini program that belongs to nobody. */
export function refuseUnknownMiniProgram(appid: string): Refusal {
  return refuseUnknownAppid(appid, 'the appid of a mini program that the fake knows')
}

function refuseUnknownAppid(appid: string, expected: string): Refusal {
  return new Refusal('appid-unknown', { expected, received: quote(appid) })
}

/** The refusal of a secret. Neither the wrong nor the right one is repeated: both may be real. */
export function refuseSecret(appid: string): Refusal {
  return new Refusal('secret-wrong', {
    expected: `the secret of ${appid}`,
    received: 'another secret',
  })
}

/** Refuses a component token used with another platform's appid; undefined when they agree. */
export function checkComponentAppid(
  platform: Platform,
  componentAppid: string,
): Refusal | undefined {
  if (platform.componentAppid === componentAppid) return undefined
  return new Refusal('component-mismatch', {
    expected: `${platform.componentAppid}, the platform of the token`,
    received: quote(componentAppid),
  })
}
