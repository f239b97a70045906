import type { MiniProgram } from '../wechat/mini-program.ts'
import type { Platform } from '../wechat/platform.ts'
import type { Context } from './context.ts'
import { readText } from './read-text.ts'

/**
 * The mini program that an exchange belongs to: the one whose url it came through, else the
 * token's owner, else the one that the fields name (a call that asks for a token has none yet).
 */
export function findMiniProgram({ tenant, token, world, input }: Context): MiniProgram | null {
  if (tenant !== null) return tenant
  if (token !== null) return token.owner.kind === 'component' ? null : token.owner.miniProgram
  return world.miniPrograms.get(readText(input, 'appid')) ?? null
}

/** The platform that an exchange belongs to: the mini program's, the token's, or the named one. */
export function findPlatform(context: Context, miniProgram: MiniProgram | null): Platform | null {
  const { token, world, input } = context
  if (miniProgram !== null) return miniProgram.platform
  if (token?.owner.kind === 'component') return token.owner.platform
  return world.platforms.get(readText(input, 'component_appid')) ?? null
}
