import type { Snapshot } from '../../../schemas/generated/types.ts'
import type { Engine } from '../../engine/engine.ts'
import { createAccountClock } from '../../wechat/account-clock.ts'
import type { AccessToken, TokenOwner } from '../../wechat/access-token.ts'
import type { MiniProgram } from '../../wechat/mini-program.ts'
import type { Platform } from '../../wechat/platform.ts'
import type { World } from '../../wechat/world.ts'
import type { ControlFunction } from '../call.ts'
import { assertRestorable } from '../assert-restorable.ts'
import { removeMiniProgram, removePlatform } from '../remove-account.ts'

type PlatformState = Snapshot['platforms'][number]
type MiniProgramState = Snapshot['miniPrograms'][number]
type TokenState = PlatformState['tokens'][number] | MiniProgramState['tokens'][number]

/**
 * Restores a snapshot: of the world, all that there is becomes what it was; of a platform or a mini
 * program, only what is its own. Accounts that are there already stay the same ones, so that their
 * faults, canned replies and exchanges stay theirs; those of accounts that go, go with them.
 */
export const restoreSnapshot: ControlFunction<'restoreSnapshot'> = ({ engine, input }) => {
  const { world } = engine
  assertRestorable(world, input)
  removeDropped(engine, input)
  const kept = { platforms: new Map(world.platforms), miniPrograms: new Map(world.miniPrograms) }
  if (input.of === 'world') {
    world.platforms.clear()
    world.miniPrograms.clear()
    world.tokens.clear()
    for (const platform of kept.platforms.values()) platform.miniPrograms.clear()
  }
  for (const state of input.platforms) {
    if (input.of === 'miniProgram' && world.platforms.has(state.componentAppid)) continue
    restorePlatform(world, state, kept.platforms.get(state.componentAppid), input.of)
  }
  for (const state of input.miniPrograms) {
    restoreMiniProgram(world, state, kept.miniPrograms.get(state.appid))
  }
  if (input.clock !== undefined) engine.clock.restore(input.clock)
  return {}
}

/** Removes the accounts that are there and not in the snapshot, if its restoring replaces them. */
function removeDropped(engine: Engine, { of, platforms, miniPrograms }: Snapshot): void {
  if (of === 'miniProgram') return
  const { world } = engine
  const componentAppids = new Set(platforms.map(({ componentAppid }) => componentAppid))
  const appids = new Set(miniPrograms.map(({ appid }) => appid))
  for (const miniProgram of world.miniPrograms.values()) {
    const isMeant = of === 'world' || componentAppids.has(miniProgram.platform.componentAppid)
    if (isMeant && !appids.has(miniProgram.appid)) removeMiniProgram(engine, miniProgram)
  }
  if (of === 'platform') return
  for (const platform of world.platforms.values()) {
    if (componentAppids.has(platform.componentAppid)) continue
    // What is left in it is in the snapshot, and moves to another platform.
    platform.miniPrograms.clear()
    removePlatform(engine, platform)
  }
}

function restorePlatform(
  world: World,
  state: PlatformState,
  before: Platform | undefined,
  of: Snapshot['of'],
): void {
  const { tickets, tokens, clock, ...rest } = state
  const miniPrograms = before?.miniPrograms ?? new Map<string, MiniProgram>()
  if (before !== undefined && of === 'platform') {
    for (const { appid } of miniPrograms.values()) world.miniPrograms.delete(appid)
    for (const miniProgram of miniPrograms.values()) {
      forgetTokens(
        world,
        (owner) => owner.kind !== 'component' && owner.miniProgram === miniProgram,
      )
    }
    miniPrograms.clear()
  }
  const restored = { ...rest, tickets: new Set(tickets), miniPrograms }
  const platform: Platform = Object.assign(
    before ?? { ...restored, clock: createAccountClock() },
    restored,
  )
  Object.assign(platform.clock, clock)
  world.platforms.set(platform.componentAppid, platform)
  forgetTokens(world, (owner) => owner.kind === 'component' && owner.platform === platform)
  for (const token of tokens) restoreToken(world, { kind: 'component', platform }, token)
}

function restoreMiniProgram(
  world: World,
  state: MiniProgramState,
  before: MiniProgram | undefined,
): void {
  const { componentAppid, tokens, latestTokens, clock, visitors, ...rest } = state
  const platform = world.platforms.get(componentAppid)
  // assertRestorable() has made sure of it.
  if (platform === undefined) return
  before?.platform.miniPrograms.delete(before.appid)
  const restored = {
    ...rest,
    platform,
    permissionSets: new Set(state.permissionSets),
    refreshTokens: new Set(state.refreshTokens),
    visitors: visitors ?? undefined,
    authorizerToken: null,
    ownToken: null,
    stableToken: null,
    supportVersionReply: null,
  }
  const miniProgram: MiniProgram = Object.assign(
    before ?? { ...restored, clock: createAccountClock() },
    restored,
  )
  Object.assign(miniProgram.clock, clock)
  world.miniPrograms.set(miniProgram.appid, miniProgram)
  platform.miniPrograms.set(miniProgram.appid, miniProgram)
  forgetTokens(world, (owner) => owner.kind !== 'component' && owner.miniProgram === miniProgram)
  for (const token of tokens) restoreToken(world, { kind: token.kind, miniProgram }, token)
  miniProgram.authorizerToken = world.tokens.get(latestTokens.authorizer ?? '') ?? null
  miniProgram.ownToken = world.tokens.get(latestTokens.own ?? '') ?? null
  miniProgram.stableToken = world.tokens.get(latestTokens.stable ?? '') ?? null
}

function forgetTokens(world: World, isMeant: (owner: TokenOwner) => boolean): void {
  for (const { value, owner } of world.tokens.values()) {
    if (isMeant(owner)) world.tokens.delete(value)
  }
}

function restoreToken(world: World, owner: TokenOwner, state: TokenState): void {
  const { value, expiresAt, replacedAt } = state
  const token: AccessToken = { value, owner, expiresAt, replacedAt: replacedAt ?? Infinity }
  world.tokens.set(value, token)
}
