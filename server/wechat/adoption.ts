import { buildToken, issueToken } from './access-token.ts'
import { createMiniProgram, type MiniProgramOptions } from './mini-program.ts'
import {
  buildPlatform,
  createOwnPlatform,
  createPlatform,
  type PlatformOptions,
} from './platform.ts'
import type { AccessToken, MiniProgram, Platform, World } from './world.ts'

/**
 * Adoption is what the policy `unknownCredentials: 'accept'` does: a credential that the fake does
 * not know is taken as the caller's own, and whatever it stands for is made on the fly. Each
 * function returns `null` under the policy `refuse`. Chosen: a feature of the fake.
 */
function adopts(world: World, appid?: string): boolean {
  if (world.policy.unknownCredentials !== 'accept') return false
  // An appid is of a platform or of a mini program; the fake does not let one become both.
  return appid === undefined || !(world.platforms.has(appid) || world.miniPrograms.has(appid))
}

/** A platform for an unknown `component_appid`. */
export function adoptPlatform(world: World, options: PlatformOptions): Platform | null {
  return adopts(world, options.componentAppid) ? createPlatform(world, options) : null
}

/** Accepts a verify ticket that this platform was never given: the real one changes all the time. */
export function adoptTicket(world: World, platform: Platform, ticket: string): boolean {
  if (!adopts(world)) return false
  platform.tickets.add(ticket)
  return true
}

/** A mini program for an unknown appid, on a platform of its own unless one is given. */
export function adoptMiniProgram(
  world: World,
  now: number,
  options: MiniProgramOptions,
  platform?: Platform,
): MiniProgram | null {
  if (!adopts(world, options.appid)) return null
  return createMiniProgram(world, platform ?? createOwnPlatform(world), now, options)
}

/** Accepts a refresh token that this mini program was never given. */
export function adoptRefreshToken(world: World, miniProgram: MiniProgram, value: string): boolean {
  if (!adopts(world)) return false
  miniProgram.refreshTokens.add(value)
  return true
}

/** The token for an unknown authorizer token: of this mini program, or of a new one. */
export function adoptAuthorizerToken(
  world: World,
  now: number,
  value: string,
  tenant: MiniProgram | null,
): AccessToken | null {
  if (!adopts(world)) return null
  if (tenant !== null)
    return issueToken(world, { kind: 'authorizer', miniProgram: tenant }, now, value)
  const options = { accessToken: value, secret: '' }
  return createMiniProgram(world, createOwnPlatform(world), now, options).authorizerToken
}

/**
 * The token for an unknown component token: of the platform that the call names. A
 * call that names none is refused for that in a later step, and is not remembered.
 */
export function adoptComponentToken(
  world: World,
  now: number,
  value: string,
  componentAppid: string,
): AccessToken | null {
  const known = world.platforms.get(componentAppid)
  if (!adopts(world, known === undefined ? componentAppid : undefined)) return null
  const options = { componentAppid, componentSecret: '' }
  if (componentAppid === '')
    return buildToken({ kind: 'component', platform: buildPlatform(world, options) }, now, value)
  const platform = known ?? createPlatform(world, options)
  return issueToken(world, { kind: 'component', platform }, now, value)
}

/**
 * Whether a secret is the platform's. A platform that was made for its token alone has none yet, and
 * accepts the first that it is shown.
 */
export function checkPlatformSecret(platform: Platform, shown: string): boolean {
  if (platform.componentSecret === '') platform.componentSecret = shown
  return platform.componentSecret === shown
}

/** The same for a mini program's own secret. */
export function checkOwnSecret(miniProgram: MiniProgram, shown: string): boolean {
  if (miniProgram.secret === '') miniProgram.secret = shown
  return miniProgram.secret === shown
}
