import http from 'node:http'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'
import type { Restore, RouteCall } from './interceptor.ts'
import { readNodeCall } from './read-node-call.ts'

/** A function of `node:http` or `node:https` that makes a call. */
interface Place {
  readonly module: object
  readonly name: string
  /** The protocol of a call that does not say one. */
  readonly protocol: string
}

const places: readonly Place[] = [
  { module: http, name: 'request', protocol: 'http:' },
  { module: http, name: 'get', protocol: 'http:' },
  { module: http, name: 'ClientRequest', protocol: 'http:' },
  { module: https, name: 'request', protocol: 'https:' },
  { module: https, name: 'get', protocol: 'https:' },
]

/** How the functions of `node:http` are taken over, and given back. */
export interface Takeover {
  readonly apply: () => void
  readonly dispose: () => void
}

/**
 * Puts a front before functions that somebody takes over: a call that is routed to a fake reaches
 * theirs, any other the former ones with the very arguments that it was made with. Whoever takes
 * them over for all hosts changes agents, sockets and certificates of calls that are not WeChat's.
 */
export function frontNodeHttp(route: RouteCall, { apply, dispose }: Takeover): Restore {
  const formers = places.map(read)
  apply()
  const fronts = places.map((place, index) => front(place, formers[index], route))
  writeAll(fronts)
  return () => {
    // Somebody who has patched them after us keeps what is theirs.
    const found = places.map(read)
    dispose()
    writeAll(found.map((value, index) => (value === fronts[index] ? formers[index] : value)))
  }
}

/** A proxy, so that its name, length and prototype are those of the former. */
function front(place: Place, former: unknown, route: RouteCall): unknown {
  const taken = read(place)
  if (!isFunction(former) || !isFunction(taken)) return former
  const choose = (call: readonly unknown[]): Callable | undefined => {
    const url = readNodeCall(call, place.protocol)
    return url !== undefined && route(url) !== undefined ? taken : undefined
  }
  return new Proxy(former, {
    apply: (plain, self, call): unknown => Reflect.apply(choose(call) ?? plain, self, call),
    construct: (plain, call, made): object => {
      const chosen = choose(call)
      const built: unknown = chosen
        ? Reflect.construct(chosen, call)
        : Reflect.construct(plain, call, made)
      return built as object
    },
  })
}

type Callable = (...call: unknown[]) => unknown

function isFunction(value: unknown): value is Callable {
  return typeof value === 'function'
}

function read({ module, name }: Place): unknown {
  return Reflect.get(module, name)
}

function writeAll(values: readonly unknown[]): void {
  for (const [index, { module, name }] of places.entries()) Reflect.set(module, name, values[index])
  // Programs that import `request` by its name from `node:https` see the change only after this.
  syncBuiltinESMExports()
}
