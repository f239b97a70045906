import type { Snapshot } from '../../../schemas/generated/types.ts'
import type { Engine } from '../../engine/engine.ts'
import { forgetTokens, keepToken } from '../../wechat/access-token.ts'
import { createAccountClock } from '../../wechat/account-clock.ts'
import type { MiniProgram, Platform, TokenOwner, World } from '../../wechat/world.ts'
import { removeAccounts } from '../accounts.ts'
import { assertRestorable } from '../assert-restorable.ts'
import type { ControlFunction } from '../call.ts'

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
  const former = detach(world, input)
  for (const state of input.platforms) {
    if (input.of === 'miniProgram' && world.platforms.has(state.componentAppid)) continue
    restorePlatform(world, state, former.platforms.get(state.componentAppid))
  }
  for (const state of input.miniPrograms) {
    restoreMiniProgram(world, state, former.miniPrograms.get(state.appid))
  }
  // Only a world has a clock of its own here: nobody else may move everybody's time.
  if (input.of === 'world' && input.clock !== undefined) engine.clock.restore(input.clock)
  return {}
}

/** Removes the accounts that are there and not in the snapshot, if its restoring replaces them. */
function removeDropped(engine: Engine, { of, platforms, miniPrograms }: Snapshot): void {
  if (of === 'miniProgram') return
  const { world } = engine
  const componentAppids = new Set(platforms.map(({ componentAppid }) => componentAppid))
  const appids = new Set(miniPrograms.map(({ appid }) => appid))
  const replaced =
    of === 'world'
      ? [...world.platforms.values()]
      : platforms.flatMap(({ componentAppid }) => world.platforms.get(componentAppid) ?? [])
  // A mini program that the snapshot has may be on a platform that goes: it moves to another one.
  removeAccounts(engine, {
    platforms: new Set(replaced.filter((one) => !componentAppids.has(one.componentAppid))),
    miniPrograms: new Set(
      replaced
        .flatMap((platform) => [...platform.miniPrograms.values()])
        .filter(({ appid }) => !appids.has(appid)),
    ),
  })
}

/** Accounts that a snapshot restores and that are there already, by their appids. */
interface Former {
  readonly platforms: ReadonlyMap<string, Platform>
  readonly miniPrograms: ReadonlyMap<string, MiniProgram>
}

/**
 * Takes what a snapshot restores out of the world, and returns it. All tokens go before the first
 * comes back: one of them may belong to another of these accounts in the snapshot.
 */
function detach(world: World, { of, ...states }: Snapshot): Former {
  const platforms = new Map<string, Platform>()
  const miniPrograms = new Map<string, MiniProgram>()
  for (const { componentAppid } of of === 'miniProgram' ? [] : states.platforms) {
    const platform = world.platforms.get(componentAppid)
    if (platform === undefined) continue
    platforms.set(componentAppid, platform)
    forgetTokens(world, platform)
  }
  for (const { appid, componentAppid } of states.miniPrograms) {
    const miniProgram = world.miniPrograms.get(appid)
    if (miniProgram === undefined) continue
    miniPrograms.set(appid, miniProgram)
    forgetTokens(world, miniProgram)
    const { platform } = miniProgram
    // A mini program alone keeps its place on its platform; else the snapshot says the order.
    const stays = of === 'miniProgram' && platform.componentAppid === componentAppid
    if (!stays) platform.miniPrograms.delete(appid)
  }
  if (of === 'world') {
    world.platforms.clear()
    world.miniPrograms.clear()
  }
  return { platforms, miniPrograms }
}

function restorePlatform(world: World, state: PlatformState, before: Platform | undefined): void {
  const { tickets, tokens, clock, ...rest } = state
  const miniPrograms = before?.miniPrograms ?? new Map<string, MiniProgram>()
  const restored = { ...rest, tickets: new Set(tickets), miniPrograms, tokens: [] }
  const platform: Platform = Object.assign(
    before ?? { ...restored, clock: createAccountClock() },
    restored,
  )
  Object.assign(platform.clock, clock)
  world.platforms.set(platform.componentAppid, platform)
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
  const restored = {
    ...rest,
    platform,
    permissionSets: new Set(state.permissionSets),
    refreshTokens: new Set(state.refreshTokens),
    visitors: visitors ?? undefined,
    tokens: [],
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
  for (const token of tokens) restoreToken(world, { kind: token.kind, miniProgram }, token)
  miniProgram.authorizerToken = world.tokens.get(latestTokens.authorizer ?? '') ?? null
  miniProgram.ownToken = world.tokens.get(latestTokens.own ?? '') ?? null
  miniProgram.stableToken = world.tokens.get(latestTokens.stable ?? '') ?? null
}

function restoreToken(world: World, owner: TokenOwner, state: TokenState): void {
  const { value, expiresAt, replacedAt } = state
  keepToken(world, { value, owner, expiresAt, replacedAt: replacedAt ?? Infinity })
}
