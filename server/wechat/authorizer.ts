import type { MiniProgram } from './mini-program.ts'
import type { Platform } from './platform.ts'
import { quote, Refusal } from './refusal.ts'
import type { World } from './world.ts'
import { refuseUnknownMiniProgram } from './credential-refusals.ts'

/** The mini program of an `authorizer_appid` as this platform sees it, or why it cannot see it. */
export function findAuthorizer(
  world: World,
  platform: Platform,
  appid: string,
): MiniProgram | Refusal {
  const miniProgram = platform.miniPrograms.get(appid)
  if (miniProgram !== undefined) return miniProgram
  if (!world.miniPrograms.has(appid)) {
    return refuseUnknownMiniProgram(appid)
  }
  return new Refusal('authorizer-unknown', {
    expected: `a mini program that has authorised ${platform.componentAppid}`,
    received: quote(appid),
  })
}
