import type { Engine } from '../engine/engine.ts'
import type { MiniProgram } from '../wechat/mini-program.ts'
import type { Platform } from '../wechat/platform.ts'

/** Removes a mini program with its tokens, faults, canned replies and exchanges. */
export function removeMiniProgram({ world, ...engine }: Engine, miniProgram: MiniProgram): void {
  const { appid, platform } = miniProgram
  world.miniPrograms.delete(appid)
  platform.miniPrograms.delete(appid)
  for (const { value, owner } of world.tokens.values()) {
    if (owner.kind !== 'component' && owner.miniProgram === miniProgram) world.tokens.delete(value)
  }
  engine.faults.clear({ appid })
  engine.replies.clear({ appid })
  engine.journal.remove((entry) => entry.miniProgram === miniProgram)
}

/** Removes a platform with all that is its own, and its mini programs. */
export function removePlatform(engine: Engine, platform: Platform): void {
  const { world } = engine
  const { componentAppid } = platform
  for (const miniProgram of platform.miniPrograms.values()) removeMiniProgram(engine, miniProgram)
  world.platforms.delete(componentAppid)
  for (const { value, owner } of world.tokens.values()) {
    if (owner.kind === 'component' && owner.platform === platform) world.tokens.delete(value)
  }
  engine.faults.clear({ componentAppid })
  engine.replies.clear({ componentAppid })
  engine.journal.remove((entry) => entry.platform === platform)
}
