import type { GetSupportVersionReply } from '../../schemas/generated/types.ts'
import { issueToken, tokenLifetimeSeconds, type AccessToken } from './access-token.ts'
import { defaultPermissionSets } from './permission-set.ts'
import { createAccountClock, type AccountClock } from './account-clock.ts'
import type { Platform } from './platform.ts'
import type { World } from './world.ts'

/** One row of `uv_info`: a base-library version and its `percentage`. */
export type UvItem = GetSupportVersionReply['uv_info']['items'][number]

/** An authorisation code and the moment (milliseconds since 1970) from which it is refused. */
export interface AuthorizationCode {
  readonly value: string
  readonly expiresAt: number
}

/** What `/cgi-bin/stable_token` remembers about forced refreshes. */
export interface ForcedRefreshes {
  /** Day in China (days since 1970) that `count` belongs to. */
  readonly day: number
  readonly count: number
  /** Milliseconds since 1970 of the last one. */
  readonly last: number
}

/** What has been used of the daily quota, and how often it was cleared. */
export interface UsedQuota {
  /** Day in China (days since 1970) that `calls` belongs to. */
  day: number
  /** Calls by operation. */
  calls: Record<string, number>
  /** Month in China that `clears` belongs to. */
  month: number
  clears: number
}

/** A mini program as the fake remembers it: one tenant. */
export interface MiniProgram {
  readonly appid: string
  /** Empty while nobody has shown the secret of an account that was made for its token alone. */
  secret: string
  nickName: string
  readonly platform: Platform
  permissionSets: ReadonlySet<number>
  readonly refreshTokens: Set<string>
  readonly authorizationCode: AuthorizationCode
  /** Milliseconds since 1970. */
  readonly authorizedAt: number
  /** The rows of `uv_info`: set by hand, or drawn from this many visitors when first asked for. */
  rows: readonly UvItem[] | null
  visitors: number | undefined
  supportVersion: string
  /** Every token that it has been given, the expired ones too, the oldest first. */
  tokens: AccessToken[]
  /** The latest token of each way to get one. */
  authorizerToken: AccessToken | null
  ownToken: AccessToken | null
  stableToken: AccessToken | null
  forcedRefreshes: ForcedRefreshes | null
  /** How many calls of each operation a day it may make; null for no limit. */
  dailyQuota: number | null
  usedQuota: UsedQuota
  readonly clock: AccountClock
  /** The reply of getSupportVersion until the version changes, so that it is written once. */
  supportVersionReply: GetSupportVersionReply | null
}

/** What may be chosen about a mini program; all else is drawn. */
export interface MiniProgramOptions {
  /** Its appid; drawn by default. */
  appid?: string
  /** Its own secret, for `/cgi-bin/token`; drawn by default. */
  secret?: string
  /** The name it shows; the appid by default. */
  nickName?: string
  /** Its minimum base-library version; `1.0.0` by default. */
  supportVersion?: string
  /** Its first authorizer access token; drawn by default. */
  accessToken?: string
  /** Seconds that the first access token lives; 7200 by default. */
  expiresIn?: number
  /** Its authorizer refresh token; drawn by default. */
  refreshToken?: string
  /** The authorisation code for `api_query_auth`; drawn by default, refused after one hour. */
  authorizationCode?: string
  /** The ids of the permission sets that it grants; 17 and 18 by default. */
  permissionSets?: readonly number[]
  /** How many visitors of the last 30 days `uv_info` is drawn from. */
  visitors?: number
  /** The rows of `uv_info`, set by hand instead of drawn. */
  rows?: readonly UvItem[]
}

/**
 * `now_version` of a mini program that never set one. Chosen: a developer says so of the console
 * (2023); what the API answers is unknown.
 */
const defaultSupportVersion = '1.0.0'

const authorizationCodeLifetime = 3600 * 1000

/** Adds a mini program to a platform; the caller has made sure that its appid is free. */
export function createMiniProgram(
  world: World,
  platform: Platform,
  now: number,
  options: MiniProgramOptions = {},
): MiniProgram {
  const { credentials } = world
  const appid = options.appid ?? credentials.appid()
  const miniProgram: MiniProgram = {
    appid,
    secret: options.secret ?? credentials.secret(),
    nickName: options.nickName ?? appid,
    platform,
    permissionSets: new Set(options.permissionSets ?? defaultPermissionSets),
    refreshTokens: new Set([options.refreshToken ?? credentials.refreshToken()]),
    authorizationCode: {
      value: options.authorizationCode ?? credentials.authorizationCode(),
      expiresAt: now + authorizationCodeLifetime,
    },
    authorizedAt: now,
    rows: options.rows ?? null,
    visitors: options.visitors,
    supportVersion: options.supportVersion ?? defaultSupportVersion,
    tokens: [],
    authorizerToken: null,
    ownToken: null,
    stableToken: null,
    forcedRefreshes: null,
    dailyQuota: null,
    usedQuota: { day: 0, calls: {}, month: 0, clears: 0 },
    clock: createAccountClock(),
    supportVersionReply: null,
  }
  world.miniPrograms.set(appid, miniProgram)
  platform.miniPrograms.set(appid, miniProgram)
  giveFirstToken(world, miniProgram, now, options)
  return miniProgram
}

/** Sets the minimum version, as setSupportVersion and a test do. */
export function setMinimumVersion(miniProgram: MiniProgram, version: string): void {
  miniProgram.supportVersion = version
  miniProgram.supportVersionReply = null
}

/** The refresh token that replies name: the last of those that are accepted. */
export function currentRefreshToken(miniProgram: MiniProgram): string {
  return [...miniProgram.refreshTokens].at(-1) ?? ''
}

function giveFirstToken(
  world: World,
  miniProgram: MiniProgram,
  now: number,
  options: MiniProgramOptions,
): void {
  const owner = { kind: 'authorizer', miniProgram } as const
  const token = issueToken(world, owner, now, options.accessToken)
  token.expiresAt = now + (options.expiresIn ?? tokenLifetimeSeconds) * 1000
  miniProgram.authorizerToken = token
}
