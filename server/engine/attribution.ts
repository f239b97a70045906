import { readClock } from '../wechat/account-clock.ts'
import type { AccessToken, MiniProgram, Platform, World } from '../wechat/world.ts'
import type { Claim, Context } from './context.ts'
import { parseBody, readFirst, readParameter, readParameters, readText } from './read-fields.ts'
import { routes, type Route } from './routes.ts'

/** The accounts that a call belongs to: a mini program with its platform, a platform, or nobody. */
export interface Owner {
  readonly miniProgram: MiniProgram | null
  readonly platform: Platform | null
}

const nobody: Owner = { miniProgram: null, platform: null }

/**
 * Finds the owner of a call: the mini program whose base URL it came through, else the owner of its
 * token, else the account that its fields name. An operation without a token belongs to the account
 * that its fields name, whatever token the query has. The steps do not change who it is, but that a
 * call may make the account that it belongs to.
 */
export function findOwner(context: Context): Owner {
  const { world, tenant, token } = context
  if (tenant !== null) return { miniProgram: tenant, platform: tenant.platform }
  if (token !== null) return ownerOf(token)
  const { route, token: shown, input } = identify(context)
  const kind = route?.operation.token
  if (kind !== 'none' && shown !== null) return ownerOf(shown)
  if (kind === undefined || kind === 'none' || world.policy.unknownCredentials === 'refuse')
    return findNamed(world, input)
  // The step of the token will take an unknown one as that of the platform that the call names, or
  // of a new mini program, whatever the call names.
  return kind === 'component' ? findPlatform(world, input) : nobody
}

/** The time on the clock of the account that a call belongs to, else the world's, which is `now`. */
export function readOwnerClock({ miniProgram, platform }: Owner, now: number): number {
  const clock = (miniProgram ?? platform)?.clock
  return clock === undefined ? now : readClock(clock, now)
}

const tokenParameters = ['access_token', 'component_access_token']

/**
 * Finds out which operation a request is for and what it says of its owner, and checks nothing: a
 * fault is for right and wrong calls alike, and a refused call has an owner all the same.
 */
export function identify(context: Context): Claim {
  context.claim ??= readClaim(context)
  return context.claim
}

function readClaim({ world, query, path, request, input }: Context): Claim {
  const route = routes.get(path) ?? null
  const token = findShownToken(world, query, route)
  const fromQuery = route?.operation.input === 'query'
  const fields = input ?? (fromQuery ? readParameters(query) : parseBody(request.body))
  return { route, token, input: fields }
}

/** The token of the parameter that the step of the token reads; without an operation, of any. */
function findShownToken(world: World, query: string, route: Route | null): AccessToken | null {
  const values =
    route === null
      ? tokenParameters.map((name) => readParameter(query, name) ?? '')
      : [readFirst(query, route.operation.tokenParameters)]
  const known = values.find((value) => world.tokens.has(value))
  return world.tokens.get(known ?? '') ?? null
}

function ownerOf({ owner }: AccessToken): Owner {
  if (owner.kind === 'component') return ownerOfPlatform(owner.platform)
  return { miniProgram: owner.miniProgram, platform: owner.miniProgram.platform }
}

/** A platform without an appid is that of a call which names none; the world does not know it. */
function ownerOfPlatform(platform: Platform): Owner {
  return platform.componentAppid === '' ? nobody : { miniProgram: null, platform }
}

function findNamed(world: World, fields: unknown): Owner {
  const miniProgram = world.miniPrograms.get(readText(fields, 'appid'))
  if (miniProgram !== undefined) return { miniProgram, platform: miniProgram.platform }
  return findPlatform(world, fields)
}

function findPlatform(world: World, fields: unknown): Owner {
  const platform = world.platforms.get(readText(fields, 'component_appid'))
  return platform === undefined ? nobody : { miniProgram: null, platform }
}
