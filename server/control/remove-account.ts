import type { Engine } from '../engine/engine.ts'
import type { AccountScope } from '../engine/scope.ts'
import { forgetTokens } from '../wechat/access-token.ts'
import type { MiniProgram } from '../wechat/mini-program.ts'
import type { Platform } from '../wechat/platform.ts'
import type { World } from '../wechat/world.ts'

/** The accounts that go; a platform's mini programs are named too. */
export interface Leavers {
  readonly platforms: ReadonlySet<Platform>
  readonly miniPrograms: ReadonlySet<MiniProgram>
}

/** Removes a mini program, and its platform if that was made for it alone and has no other. */
export function removeMiniProgram(engine: Engine, miniProgram: MiniProgram): void {
  const { platform } = miniProgram
  const isLeftOver = platform.ownedByMiniProgram && platform.miniPrograms.size === 1
  const platforms = new Set(isLeftOver ? [platform] : [])
  removeAccounts(engine, { platforms, miniPrograms: new Set([miniProgram]) })
}

/** Removes a platform and its mini programs. */
export function removePlatform(engine: Engine, platform: Platform): void {
  const miniPrograms = new Set(platform.miniPrograms.values())
  removeAccounts(engine, { platforms: new Set([platform]), miniPrograms })
}

/** Removes accounts with their tokens, faults, canned replies and exchanges, all in one pass. */
export function removeAccounts(engine: Engine, { platforms, miniPrograms }: Leavers): void {
  for (const miniProgram of miniPrograms) detachMiniProgram(engine.world, miniProgram)
  for (const platform of platforms) detachPlatform(engine.world, platform)
  const appids = new Set(Array.from(miniPrograms, ({ appid }) => appid))
  const componentAppids = new Set(Array.from(platforms, ({ componentAppid }) => componentAppid))
  const isOfLeavers = ({ appid = '', componentAppid = '' }: AccountScope): boolean =>
    appids.has(appid) || componentAppids.has(componentAppid)
  engine.faults.clear(isOfLeavers)
  engine.replies.clear(isOfLeavers)
  engine.journal.remove(
    (entry) =>
      (entry.miniProgram !== null && miniPrograms.has(entry.miniProgram)) ||
      (entry.platform !== null && platforms.has(entry.platform)),
  )
}

function detachMiniProgram(world: World, miniProgram: MiniProgram): void {
  const { appid, platform } = miniProgram
  world.miniPrograms.delete(appid)
  platform.miniPrograms.delete(appid)
  forgetTokens(world, miniProgram)
}

function detachPlatform(world: World, platform: Platform): void {
  world.platforms.delete(platform.componentAppid)
  forgetTokens(world, platform)
}
