import type { AccessToken } from './access-token.ts'
import type { MiniProgram, UvItem } from './mini-program.ts'
import type { Platform } from './platform.ts'

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
export interface WorldPolicy {
  /** Which versions setSupportVersion takes: published ones, or any of the form 1.0.0. */
  readonly versions: 'published' | 'wellFormed'
  /** The errcode of a bad version: 89014 of the current page, or 85015 of the older one. */
  readonly badVersionErrcode: 89014 | 85015
  /** Whether a mini program's own token may call the two endpoints. */
  readonly ownTokens: 'refuse' | 'accept'
  /** Whether unknown credentials make a platform and a mini program on the fly. */
  readonly unknownCredentials: 'refuse' | 'accept'
}

/** The published versions of the base library, as far as the fake's data goes. */
export interface VersionCatalogue {
  readonly published: ReadonlySet<string>
  readonly newest: string
  /** The day of the data, `YYYY-MM-DD`. */
  readonly date: string
}

/** What a world is made of besides its state. */
export interface WorldOptions {
  readonly policy: WorldPolicy
  readonly versions: VersionCatalogue
  readonly credentials: CredentialSource
  /** The rows of `uv_info` for an appid; `visitors` is the default number when undefined. */
  readonly drawUvItems: (appid: string, visitors: number | undefined) => readonly UvItem[]
}

/** All that the fake remembers. */
export interface World extends WorldOptions {
  readonly platforms: Map<string, Platform>
  readonly miniPrograms: Map<string, MiniProgram>
  /** Every token ever given out by its value, expired ones included: 42001 and 40001 differ. */
  readonly tokens: Map<string, AccessToken>
}

/** An empty world. */
export function createWorld(options: WorldOptions): World {
  return { ...options, platforms: new Map(), miniPrograms: new Map(), tokens: new Map() }
}
