import type { MiniProgramOptions, PlatformOptions, Scope } from '../../schemas/generated/types.ts'
import { FakeWeixinError } from '../fake-weixin-error.ts'
import { createMiniProgram, type MiniProgram } from '../wechat/mini-program.ts'
import { createOwnPlatform, createPlatform, type Platform } from '../wechat/platform.ts'
import type { World } from '../wechat/world.ts'

/** Adds a platform. Throws `appid_taken`; then nothing has changed. */
export function addPlatform(world: World, options: PlatformOptions): Platform {
  assertAppidFree(world, options.componentAppid)
  return createPlatform(world, options)
}

/**
 * Adds a mini program, with a platform of its own unless one is given. Throws `appid_taken`,
 * `token_taken`; then nothing has changed.
 */
export function addMiniProgram(
  world: World,
  now: number,
  options: MiniProgramOptions,
  platform?: Platform,
): MiniProgram {
  assertAppidFree(world, options.appid)
  assertTokenFree(world, options.accessToken)
  return createMiniProgram(world, platform ?? createOwnPlatform(world), now, options)
}

/** The platform of a component appid. Throws `unknown_platform`. */
export function findPlatform(world: World, componentAppid: string): Platform {
  const platform = world.platforms.get(componentAppid)
  if (platform !== undefined) return platform
  throw new FakeWeixinError(
    'unknown_platform',
    `Failed to find the platform ${JSON.stringify(componentAppid)}: this fake has none of that appid. ` +
      'Expected a platform that addPlatform() of the same fake answered. Add it first.',
    { componentAppid },
  )
}

/** The mini program of an appid. Throws `unknown_mini_program`. */
export function findMiniProgram(world: World, appid: string): MiniProgram {
  const miniProgram = world.miniPrograms.get(appid)
  if (miniProgram !== undefined) return miniProgram
  throw new FakeWeixinError(
    'unknown_mini_program',
    `Failed to find the mini program ${JSON.stringify(appid)}: this fake has none of that appid. ` +
      'Expected one that addMiniProgram() of the same fake answered and that has not been removed. Add it first.',
    { appid },
  )
}

/** Makes sure that the accounts that a scope names are there. Throws like the two above. */
export function assertScope(world: World, { appid, componentAppid }: Scope): void {
  if (appid !== undefined) findMiniProgram(world, appid)
  if (componentAppid !== undefined) findPlatform(world, componentAppid)
}

/** Throws `appid_taken` if an account has the appid. */
function assertAppidFree(world: World, appid: string | undefined): void {
  if (appid === undefined) return
  if (!world.platforms.has(appid) && !world.miniPrograms.has(appid)) return
  throw new FakeWeixinError(
    'appid_taken',
    `Failed to add ${JSON.stringify(appid)}: this fake has that appid already. ` +
      'Expected an appid that is still free. Choose another, or omit it, and one is generated.',
    { appid },
  )
}

/** Throws `token_taken` if a token of that value has been given out. */
export function assertTokenFree(world: World, token: string | undefined): void {
  if (token === undefined || !world.tokens.has(token)) return
  throw new FakeWeixinError(
    'token_taken',
    'Failed to add an access token: this fake has given that one out already, and the token names the owner of a call. ' +
      'Expected a token of its own for each account. Choose another, or omit it, and one is generated.',
    { token },
  )
}
