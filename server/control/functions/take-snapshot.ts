import type { Snapshot } from '../../../schemas/generated/types.ts'
import type { AccessToken, MiniProgram, Platform } from '../../wechat/world.ts'
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
    return write('miniProgram', [miniProgram.platform], [miniProgram])
  }
  if (input.componentAppid !== undefined) {
    const platform = findPlatform(world, input.componentAppid)
    return write('platform', [platform], platform.miniPrograms.values())
  }
  const all = write('world', world.platforms.values(), world.miniPrograms.values())
  return { ...all, clock: engine.clock.save() }
}

function write(
  of: Snapshot['of'],
  platforms: Iterable<Platform>,
  miniPrograms: Iterable<MiniProgram>,
): Snapshot {
  return {
    of,
    platforms: Array.from(platforms, writePlatform),
    miniPrograms: Array.from(miniPrograms, writeMiniProgram),
  }
}

function writePlatform(platform: Platform): PlatformState {
  return {
    componentAppid: platform.componentAppid,
    componentSecret: platform.componentSecret,
    componentVerifyTicket: platform.componentVerifyTicket,
    tickets: [...platform.tickets],
    ticketExpired: platform.ticketExpired,
    ownedByMiniProgram: platform.ownedByMiniProgram,
    tokens: platform.tokens.map((token) => ({ ...writeToken(token), kind: 'component' })),
    clock: { ...platform.clock },
  }
}

function writeMiniProgram(miniProgram: MiniProgram): MiniProgramState {
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
    tokens: miniProgram.tokens.flatMap(writeTokenOfMiniProgram),
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

/** None for a component token, of which a mini program has none. */
function writeTokenOfMiniProgram(token: AccessToken): MiniProgramState['tokens'] {
  const { kind } = token.owner
  return kind === 'component' ? [] : [{ ...writeToken(token), kind }]
}

function writeToken({ value, expiresAt, replacedAt }: AccessToken): Omit<TokenState, 'kind'> {
  return { value, expiresAt, replacedAt: replacedAt === Infinity ? null : replacedAt }
}
