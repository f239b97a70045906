import { issueToken, type AccessToken } from './access-token.ts'
import { createMiniProgram, type MiniProgram, type MiniProgramOptions } from './mini-program.ts'
import { createPlatform, type Platform, type PlatformOptions } from './platform.ts'
import type { World } from './world.ts'

/**
 * Adoption is what the policy `unknownCredentials: 'accept'` does: a credential that the fake does
 * not know is taken as the caller's own, and whatever it stands for is made on the fly. Each
 * function answers `null` under the policy `refuse`. Chosen: a feature of the fake.
 */
function adopts(world: World, appid?: string): boolean {
  if (world.policy.unknownCredentials !== 'accept') return false
  // An appid is of a platform or of a mini program; the fake does not let one become both.
  return appid === undefined || !(world.platforms.has(appid) || world.miniPrograms.has(appid))
}

/** A platform for a `component_appid` that nobody has seen. */
export function adoptPlatform(world: World, options: PlatformOptions): Platform | null {
  return adopts(world, options.componentAppid) ? createPlatform(world, options) : null
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
  if (!adopts(world, options.appid)) return null
  return createMiniProgram(world, platform ?? createPlatform(world), now, options)
}

/** Takes a refresh token that this mini program was never given. */
export function adoptRefreshToken(world: World, miniProgram: MiniProgram, value: string): boolean {
  if (!adopts(world)) return false
  miniProgram.refreshTokens.add(value)
  return true
}

/** The token behind an authorizer token that nobody has seen: a mini program with that token. */
export function adoptAuthorizerToken(world: World, now: number, value: string): AccessToken | null {
  if (!adopts(world)) return null
  return createMiniProgram(world, createPlatform(world), now, { accessToken: value })
    .authorizerToken
}

/** The token behind a component token that nobody has seen: of the platform that the call names. */
export function adoptComponentToken(
  world: World,
  now: number,
  value: string,
  componentAppid: string,
): AccessToken | null {
  if (!adopts(world)) return null
  const platform =
    world.platforms.get(componentAppid) ??
    createPlatform(world, componentAppid === '' ? {} : { componentAppid })
  return issueToken(world, { kind: 'component', platform }, now, value)
}
