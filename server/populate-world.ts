import type { MiniProgramOptions, PlatformOptions, Seed } from '../schemas/generated/types.ts'
import { assertMessage } from './assert-message.ts'
import { FakeWeixinError } from './fake-weixin-error.ts'
import { issueToken } from './wechat/access-token.ts'
import { createMiniProgram, type MiniProgram } from './wechat/mini-program.ts'
import { createPlatform, type Platform } from './wechat/platform.ts'
import type { World } from './wechat/world.ts'

/** Adds a platform. Throws `invalid_options`, `appid_taken`; then nothing has changed. */
export function addPlatform(world: World, options: PlatformOptions): Platform {
  assertMessage('platform-options', options, 'add a platform')
  assertAppidFree(world, options.componentAppid)
  return createPlatform(world, options)
}

/**
 * Adds a mini program, with a platform of its own unless one is given. Throws `invalid_options`,
 * `appid_taken`, `token_taken`; then nothing has changed.
 */
export function addMiniProgram(
  world: World,
  now: number,
  options: MiniProgramOptions,
  platform?: Platform,
): MiniProgram {
  assertMessage('mini-program-options', options, 'add a mini program')
  assertAppidFree(world, options.appid)
  assertTokenFree(world, options.accessToken)
  return createMiniProgram(world, platform ?? createPlatform(world), now, options)
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

/**
 * Fills a world with what a seed file says; its `extraVersions` are an option of the engine and
 * not looked at here. Throws like {@link addPlatform} and {@link addMiniProgram}.
 */
export function seedWorld(world: World, now: number, seed: Seed): void {
  for (const { miniPrograms = [], accessTokens = [], ...options } of seed.platforms ?? []) {
    const platform = addPlatform(world, options)
    for (const { value, expiresIn } of accessTokens) {
      assertTokenFree(world, value)
      const token = issueToken(world, { kind: 'component', platform }, now, value)
      if (expiresIn !== undefined) token.expiresAt = now + expiresIn * 1000
    }
    for (const miniProgram of miniPrograms) addMiniProgram(world, now, miniProgram, platform)
  }
  for (const miniProgram of seed.miniPrograms ?? []) addMiniProgram(world, now, miniProgram)
}

function assertAppidFree(world: World, appid: string | undefined): void {
  if (appid === undefined) return
  if (!world.platforms.has(appid) && !world.miniPrograms.has(appid)) return
  throw new FakeWeixinError(
    'appid_taken',
    `Failed to add ${JSON.stringify(appid)}: this fake has that appid already. ` +
      'Expected an appid that is still free. Choose another, or leave it out and one is drawn.',
    { appid },
  )
}

function assertTokenFree(world: World, token: string | undefined): void {
  if (token === undefined || !world.tokens.has(token)) return
  throw new FakeWeixinError(
    'token_taken',
    'Failed to add an access token: this fake has given that one out already, and a token says whose a call is. ' +
      'Expected a token of its own for each account. Choose another, or leave it out and one is drawn.',
    { token },
  )
}
