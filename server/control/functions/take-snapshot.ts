import type { Snapshot } from '../../../schemas/generated/types.ts'
import type { AccessToken } from '../../wechat/access-token.ts'
import type { MiniProgram } from '../../wechat/mini-program.ts'
import type { Platform } from '../../wechat/platform.ts'
import type { World } from '../../wechat/world.ts'
import { findMiniProgram, findPlatform } from '../accounts.ts'
import type { ControlFunction } from '../call.ts'

type PlatformState = Snapshot['platforms'][number]
type MiniProgramState = Snapshot['miniPrograms'][number]
type TokenState = PlatformState['tokens'][number]

/** Writes down the world, a platform with its mini programs, or a mini program with its platform. */
export const takeSnapshot: ControlFunction<'takeSnapshot'> = ({ engine, input }) => {
  const { world } = engine
  if (input.appid !== undefined) {
    const miniProgram = findMiniProgram(world, input.appid)
    return write(world, 'miniProgram', [miniProgram.platform], [miniProgram])
  }
  if (input.componentAppid !== undefined) {
    const platform = findPlatform(world, input.componentAppid)
    return write(world, 'platform', [platform], platform.miniPrograms.values())
  }
  const all = write(world, 'world', world.platforms.values(), world.miniPrograms.values())
  return { ...all, clock: engine.clock.save() }
}

function write(
  world: World,
  of: Snapshot['of'],
  platforms: Iterable<Platform>,
  miniPrograms: Iterable<MiniProgram>,
): Snapshot {
  return {
    of,
    platforms: Array.from(platforms, (platform) => writePlatform(world, platform)),
    miniPrograms: Array.from(miniPrograms, (one) => writeMiniProgram(world, one)),
  }
}

function writePlatform(world: World, platform: Platform): PlatformState {
  return {
    componentAppid: platform.componentAppid,
    componentSecret: platform.componentSecret,
    componentVerifyTicket: platform.componentVerifyTicket,
    tickets: [...platform.tickets],
    ticketExpired: platform.ticketExpired,
    ownedByMiniProgram: platform.ownedByMiniProgram,
    tokens: writeComponentTokens(world, platform),
    clock: { ...platform.clock },
  }
}

function writeMiniProgram(world: World, miniProgram: MiniProgram): MiniProgramState {
  return {
    appid: miniProgram.appid,
    secret: miniProgram.secret,
    nickName: miniProgram.nickName,
    componentAppid: miniProgram.platform.componentAppid,
    supportVersion: miniProgram.supportVersion,
    permissionSets: [...miniProgram.permissionSets],
    refreshTokens: [...miniProgram.refreshTokens],
    authorizationCode: { ...miniProgram.authorizationCode },
    authorizedAt: miniProgram.authorizedAt,
    visitors: miniProgram.visitors ?? null,
    rows: miniProgram.rows === null ? null : miniProgram.rows.map((row) => ({ ...row })),
    tokens: writeTokens(world, miniProgram),
    latestTokens: {
      authorizer: miniProgram.authorizerToken?.value ?? null,
      own: miniProgram.ownToken?.value ?? null,
      stable: miniProgram.stableToken?.value ?? null,
    },
    clock: { ...miniProgram.clock },
    dailyQuota: miniProgram.dailyQuota,
    usedQuota: { ...miniProgram.usedQuota, calls: { ...miniProgram.usedQuota.calls } },
    forcedRefreshes:
      miniProgram.forcedRefreshes === null ? null : { ...miniProgram.forcedRefreshes },
  }
}

function writeComponentTokens(world: World, platform: Platform): PlatformState['tokens'] {
  return [...world.tokens.values()].flatMap((token) => {
    const { owner } = token
    if (owner.kind !== 'component' || owner.platform !== platform) return []
    return [{ ...writeToken(token), kind: owner.kind }]
  })
}

function writeTokens(world: World, miniProgram: MiniProgram): MiniProgramState['tokens'] {
  return [...world.tokens.values()].flatMap((token) => {
    const { owner } = token
    if (owner.kind === 'component' || owner.miniProgram !== miniProgram) return []
    return [{ ...writeToken(token), kind: owner.kind }]
  })
}

function writeToken({ value, expiresAt, replacedAt }: AccessToken): Omit<TokenState, 'kind'> {
  return { value, expiresAt, replacedAt: replacedAt === Infinity ? null : replacedAt }
}
