import type { Refusal } from '../wechat/refusal.ts'
import type { AccessToken, MiniProgram, World } from '../wechat/world.ts'
import type { EngineRequest } from './message.ts'
import type { Route } from './routes.ts'
import { splitTenantPath } from './tenant-url.ts'

/** One request on its way through the steps; each step fills in what the next ones read. */
export interface Context {
  readonly world: World
  readonly request: EngineRequest
  /** Milliseconds since 1970 on the fake's clock, read once. */
  readonly now: number
  /** The path without the prefix of the base URL of a mini program. */
  readonly path: string
  /** The query without the question mark; empty when there is none. */
  readonly query: string
  /** The mini program whose base URL the request came through. */
  readonly tenant: MiniProgram | null
  route: Route | null
  tokenValue: string
  token: AccessToken | null
  /** The body as text, once it has been read as UTF-8. */
  text: string | null
  /** The request's fields: the JSON object of the body, or the query. */
  input: unknown
  reply: object | null
  /** Set lazily by `identify()`: what the request says of itself. */
  claim: Claim | null
}

/** The operation and the account that a request names; nothing of it has been checked. */
export interface Claim {
  readonly route: Route | null
  readonly token: AccessToken | null
  readonly input: unknown
}

/** One step: returns the refusal, or nothing when the request may go on. */
export type Step = (context: Context) => Refusal | undefined

/** Path and query; a client that takes us for its proxy puts the address before them. */
function readTarget(url: string): string {
  return url.startsWith('/') ? url : url.replace(/^https?:\/\/[^/?]*/i, '')
}

/** A request before its first step. */
export function createContext(world: World, request: EngineRequest, now: number): Context {
  const url = readTarget(request.url)
  const mark = url.indexOf('?')
  const fullPath = mark === -1 ? url : url.slice(0, mark)
  const { path, tenant } = splitTenantPath(world, fullPath)
  return {
    world,
    request,
    now,
    path,
    query: mark === -1 ? '' : url.slice(mark + 1),
    tenant,
    route: null,
    tokenValue: '',
    token: null,
    text: null,
    input: null,
    reply: null,
    claim: null,
  }
}
