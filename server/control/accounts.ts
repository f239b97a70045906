import type { MiniProgramOptions, PlatformOptions, Scope } from '../../schemas/generated/types.ts'
import type { Engine } from '../engine/engine.ts'
import type { AccountScope } from '../engine/scope.ts'
import { FakeWeixinError } from '../fake-weixin-error.ts'
import { forgetTokens } from '../wechat/access-token.ts'
import { createMiniProgram } from '../wechat/mini-program.ts'
import { createOwnPlatform, createPlatform } from '../wechat/platform.ts'
import type { MiniProgram, Platform, World } from '../wechat/world.ts'

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

/** Throws `token_taken` if a token of that value has been issued. */
export function assertTokenFree(world: World, token: string | undefined): void {
  if (token === undefined || !world.tokens.has(token)) return
  throw new FakeWeixinError(
    'token_taken',
    'Failed to add an access token: this fake has given that one out already, and the token names the owner of a call. ' +
      'Expected a token of its own for each account. Choose another, or omit it, and one is generated.',
    { token },
  )
}

/** The accounts that go; a platform's mini programs are named too. */
interface Leavers {
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
