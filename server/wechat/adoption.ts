import { issueToken, type AccessToken } from './access-token.ts'
import { createMiniProgram, type MiniProgram, type MiniProgramOptions } from './mini-program.ts'
import { createPlatform, type Platform, type PlatformOptions } from './platform.ts'
import type { World } from './world.ts'

/**
 * Adoption is what the policy `unknownCredentials: 'accept'` does: a credential that the fake does
 * not know is taken as the caller's own, and whatever it stands for is made on the fly. Each
 * function answers `null` under the policy `refuse`. Chosen: a feature of the fake.
 */
function adopts(world: World): boolean {
  return world.policy.unknownCredentials === 'accept'
}

/** A platform for a `component_appid` that nobody has seen. */
export function adoptPlatform(world: World, options: PlatformOptions): Platform | null {
  return adopts(world) ? createPlatform(world, options) : null
}

/** Takes a verify ticket that this platform was never given: the real one changes all the time. */
export function adoptTicket(world: World, platform: Platform, ticket: string): boolean {
  if (!adopts(world)) return false
  platform.tickets.add(ticket)
  return true
}

/** A mini program for an appid that nobody has seen, on a platform of its own unless one is given. */
export function adoptMiniProgram(
  world: World,
  now: number,
  options: MiniProgramOptions,
  platform?: Platform,
): MiniProgram | null {
  if (!adopts(world)) return null
  return createMiniProgram(world, platform ?? createPlatform(world), now, options)
}

/** Takes a refresh token that this mini program was never given. */
export function adoptRefreshToken(world: World, miniProgram: MiniProgram, value: string): boolean {
  if (!adopts(world)) return false
  miniProgram.refreshTokens.add(value)
  return true
}

/**
 * The token behind an access token that nobody has seen: a mini program with that token, or, for an
 * operation of the platform, a platform with it.
 */
export function adoptAccessToken(
  world: World,
  now: number,
  value: string,
  kind: 'authorizer' | 'component',
): AccessToken | null {
  if (!adopts(world)) return null
  if (kind === 'component') {
    return issueToken(world, { kind: 'component', platform: createPlatform(world) }, now, value)
  }
  return createMiniProgram(world, createPlatform(world), now, { accessToken: value })
    .authorizerToken
}
