import type { MiniProgram } from '../wechat/mini-program.ts'
import type { Platform } from '../wechat/platform.ts'
import type { Context } from './context.ts'
import { readText } from './read-text.ts'

/**
 * The mini program that an exchange belongs to: the one whose url it came through, else the
 * token's owner, else the one that the fields name (a call that asks for a token has none yet).
 */
export function findMiniProgram(context: Context): MiniProgram | null {
  const { tenant, world, claim } = context
  if (tenant !== null) return tenant
  const token = context.token ?? claim?.token
  if (token) return token.owner.kind === 'component' ? null : token.owner.miniProgram
  return world.miniPrograms.get(readText(context.input ?? claim?.input, 'appid')) ?? null
}

/** The platform that an exchange belongs to: the mini program's, the token's, or the named one. */
export function findPlatform(context: Context, miniProgram: MiniProgram | null): Platform | null {
  const { world, claim } = context
  if (miniProgram !== null) return miniProgram.platform
  const token = context.token ?? claim?.token
  if (token?.owner.kind === 'component') return token.owner.platform
  return world.platforms.get(readText(context.input ?? claim?.input, 'component_appid')) ?? null
}
