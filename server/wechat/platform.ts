import type { AccessToken } from './access-token.ts'
import { createAccountClock, type AccountClock } from './account-clock.ts'
import type { MiniProgram } from './mini-program.ts'
import type { World } from './world.ts'

/** A third-party platform (component) as the fake remembers it. */
export interface Platform {
  readonly componentAppid: string
  /** Empty while nobody has shown the secret of an account that was made for its token alone. */
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

/** What may be chosen about a platform; all else is drawn. */
export interface PlatformOptions {
  /** Its appid; drawn by default. */
  componentAppid?: string
  /** Its secret; drawn by default. */
  componentSecret?: string
  /** Its verify ticket; drawn by default. */
  componentVerifyTicket?: string
}

/** Adds a platform to the world; the caller has made sure that its appid is free. */
export function createPlatform(world: World, options: PlatformOptions = {}): Platform {
  const platform = buildPlatform(world, options)
  world.platforms.set(platform.componentAppid, platform)
  return platform
}

/** Adds a platform for a mini program that comes without one; it is removed with its last. */
export function createOwnPlatform(world: World): Platform {
  const platform = createPlatform(world)
  platform.ownedByMiniProgram = true
  return platform
}

/** A platform that the world does not know yet. */
export function buildPlatform(world: World, options: PlatformOptions): Platform {
  const { credentials } = world
  const componentVerifyTicket = options.componentVerifyTicket ?? credentials.ticket()
  return {
    componentAppid: options.componentAppid ?? credentials.appid(),
    componentSecret: options.componentSecret ?? credentials.secret(),
    componentVerifyTicket,
    tickets: new Set([componentVerifyTicket]),
    ticketExpired: false,
    ownedByMiniProgram: false,
    miniPrograms: new Map(),
    tokens: [],
    clock: createAccountClock(),
  }
}
