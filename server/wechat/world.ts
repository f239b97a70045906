import type { GetSupportVersionReply } from '../../schemas/generated/types.ts'
import type { AccountClock } from './account-clock.ts'

/** Where new credentials come from, each in the form that WeChat's have. */
export interface CredentialSource {
  /** `wx` and 16 hexadecimal digits. */
  readonly appid: () => string
  readonly secret: () => string
  readonly accessToken: () => string
  readonly refreshToken: () => string
  readonly ticket: () => string
  readonly authorizationCode: () => string
  readonly preAuthCode: () => string
}

/** The switches of the fake where the evidence is split; the defaults are the documented ones. */
interface WorldPolicy {
  /** Which versions setSupportVersion accepts: published ones, newer ones that may be, or any. */
  readonly versions: 'published' | 'plausible' | 'wellFormed'
  /** The errcode of a bad version: 89014 of the current page, or 85015 of the older one. */
  readonly badVersionErrcode: 89014 | 85015
  /** Whether a mini program's own token may call the two endpoints. */
  readonly ownTokens: 'refuse' | 'accept'
  /** The errcode of a refused own token: 86000 by inference, or 48001 as for component tokens. */
  readonly ownTokenErrcode: 86000 | 48001
  /** The texts of refusals: as they are sent, with a request id, or as WeChat's pages print them. */
  readonly errmsgs: 'observed' | 'documented'
  /** Whether unknown credentials make a platform and a mini program on the fly. */
  readonly unknownCredentials: 'refuse' | 'accept'
}

/** The published versions of the base library, as far as the fake's data goes. */
export interface VersionCatalogue {
  readonly published: ReadonlySet<string>
  /** The newest of the data, whatever a user has added. */
  readonly newest: string
  /** The day of the data, `YYYY-MM-DD`. */
  readonly date: string
}

/** Options for {@link createWorld}. */
export interface WorldOptions {
  readonly policy: WorldPolicy
  readonly versions: VersionCatalogue
  readonly credentials: CredentialSource
  /** The rows of `uv_info` for an appid; `visitors` is the default number when undefined. */
  readonly generateUvItems: (appid: string, visitors: number | undefined) => readonly UvItem[]
}

/** All that the fake remembers. */
export interface World extends WorldOptions {
  readonly platforms: Map<string, Platform>
  readonly miniPrograms: Map<string, MiniProgram>
  /** Every token ever issued by its value, expired ones included: 42001 and 40001 differ. */
  readonly tokens: Map<string, AccessToken>
}

/** One row of `uv_info`: a base-library version and its `percentage`. */
export type UvItem = GetSupportVersionReply['uv_info']['items'][number]

/** An authorisation code and the moment (milliseconds since 1970) from which it is refused. */
interface AuthorizationCode {
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
  /** Empty until a call shows the secret, if the account was made for an unknown token. */
  secret: string
  nickName: string
  readonly platform: Platform
  permissionSets: ReadonlySet<number>
  readonly refreshTokens: Set<string>
  /** Its code; once used, it has expired. */
  authorizationCode: AuthorizationCode
  /** Milliseconds since 1970. */
  readonly authorizedAt: number
  /** The rows of `uv_info`: set by hand, or generated for this many visitors when first asked for. */
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

/** A third-party platform (component) as the fake remembers it. */
export interface Platform {
  readonly componentAppid: string
  /** Empty until a call shows the secret, if the account was made for an unknown token. */
  componentSecret: string
  /** The ticket that WeChat would push every ten minutes; the fake never pushes. */
  readonly componentVerifyTicket: string
  /** Every ticket that is accepted: the one above, and those adopted from an unknown caller. */
  readonly tickets: Set<string>
  /** Whether the pushes have stopped for 12 hours. */
  ticketExpired: boolean
  /** Whether it was made for a mini program that came without one: it goes with its last. */
  ownedByMiniProgram: boolean
  /** The mini programs that have authorised it, by appid, in the order of authorisation. */
  readonly miniPrograms: Map<string, MiniProgram>
  /** Every component token that it has been given, the expired ones too, the oldest first. */
  tokens: AccessToken[]
  /** Its component tokens follow it. */
  readonly clock: AccountClock
}

/** What a token gives access to, and its owner. */
export type TokenOwner =
  /** `authorizer_access_token`: a platform acting for a mini program. */
  | { readonly kind: 'authorizer'; readonly miniProgram: MiniProgram }
  /** `access_token` of `/cgi-bin/token` and `/cgi-bin/stable_token`. */
  | { readonly kind: 'own'; readonly miniProgram: MiniProgram }
  /** `component_access_token`. */
  | { readonly kind: 'component'; readonly platform: Platform }

/** An access token that the fake has issued; times are milliseconds since 1970. */
export interface AccessToken {
  readonly value: string
  readonly owner: TokenOwner
  /** From then on the token is expired (42001). */
  expiresAt: number
  /** From then on a newer token has replaced it (40001); `Infinity` while it is the latest. */
  replacedAt: number
}

/** An empty world. */
export function createWorld(options: WorldOptions): World {
  const platforms: World['platforms'] = new Map()
  const miniPrograms: World['miniPrograms'] = new Map()
  const tokens: World['tokens'] = new Map()
  const { credentials } = options
  const isAppidTaken = (appid: string): boolean => platforms.has(appid) || miniPrograms.has(appid)
  return {
    ...options,
    // A restored snapshot, or a test, may hold what the same seed generates next.
    credentials: {
      ...credentials,
      appid: () => generateFree(credentials.appid, isAppidTaken),
      accessToken: () => generateFree(credentials.accessToken, (value) => tokens.has(value)),
    },
    platforms,
    miniPrograms,
    tokens,
  }
}

function generateFree(generate: () => string, isTaken: (value: string) => boolean): string {
  let value = generate()
  while (isTaken(value)) value = generate()
  return value
}
