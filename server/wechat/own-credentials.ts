import { adoptMiniProgram, checkOwnSecret } from './adoption.ts'
import { refuseSecret, refuseUnknownMiniProgram } from './credential-refusals.ts'
import type { MiniProgram } from './mini-program.ts'
import type { Refusal } from './refusal.ts'
import type { World } from './world.ts'

/** The mini program of an appid and its own secret, or why the pair is refused. */
export function findByOwnCredentials(
  world: World,
  now: number,
  appid: string,
  secret: string,
): MiniProgram | Refusal {
  const miniProgram =
    world.miniPrograms.get(appid) ?? adoptMiniProgram(world, now, { appid, secret })
  if (miniProgram === null) {
    return refuseUnknownMiniProgram(appid)
  }
  return checkOwnSecret(miniProgram, secret) ? miniProgram : refuseSecret(appid)
}
