import http, { type ClientRequest } from 'node:http'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'
import { urlToHttpOptions } from 'node:url'
import { getRawRequest, type HttpRequestEventMap } from '@mswjs/interceptors'
import { ClientRequestInterceptor } from '@mswjs/interceptors/ClientRequest'
import { weixinHost } from '../wechat/weixin-host.ts'
import { readFetchRequest } from './read-request.ts'
import { answerInProcess } from './respond.ts'
import { createUnfakedCall, isWeixinHost, type Restore, type RouteCall } from './route-call.ts'

/**
 * Answers `node:http` and `node:https` for WeChat's host, and so axios, got, superagent and all
 * that is built on them; other hosts are reached unchanged.
 */
export function interceptNodeHttp(route: RouteCall): Restore {
  const interceptor = new ClientRequestInterceptor()
  // Interceptors of one symbol share the first one's patches. Ours must not be those of MSW in the
  // same process, which wants the calls of all hosts.
  Reflect.set(interceptor, 'symbol', Symbol('fake-weixin'))
  const takeover = {
    apply: () => {
      interceptor.apply()
    },
    dispose: () => {
      interceptor.dispose()
    },
  }
  // The interceptor waits for what its listener promises.
  interceptor.on('request', (event) => answer(route, event) as unknown as undefined)
  return wrapNodeHttp(route, takeover)
}

async function answer(
  route: RouteCall,
  { request, controller }: HttpRequestEventMap['request'][0],
): Promise<void> {
  const url = new URL(request.url)
  const routed = route(url)
  if (routed === undefined) return
  const { target, decision } = routed
  if (decision === 'fail') {
    controller.errorWith(createUnfakedCall(request.method, url))
    return
  }
  const outgoing = getRawRequest(request) as ClientRequest | undefined
  const given = watch(outgoing)
  try {
    const read = await readFetchRequest(request, url)
    const answered = answerInProcess(target.handle, {
      request: read,
      given,
      closed: target.closed,
    })
    if (answered instanceof Promise) connect(outgoing)
    controller.respondWith(await answered)
  } catch (error) {
    if (given.aborted) {
      // Nobody is there any more who could hear of it; without a reason this only settles the call.
      controller.errorWith()
      return
    }
    controller.errorWith(error instanceof Error ? error : new Error(String(error)))
  }
}

/** Aborts when a call is over, also by its caller's wish: the interceptor's own signal does not. */
function watch(outgoing: ClientRequest | undefined): AbortSignal {
  const abort = new AbortController()
  outgoing?.once('close', () => {
    abort.abort()
  })
  return abort.signal
}

/**
 * Tells a caller who has to wait that it is connected and its request is sent, as it would be with a
 * server that is slow: limits for a reply (`setTimeout`, got's `response`) begin to run only then. It
 * is told once more that it is connected when the reply comes, by the interceptor.
 */
function connect(outgoing: ClientRequest | undefined): void {
  const socket = outgoing?.socket
  if (!socket?.connecting) return
  Object.assign(socket, { connecting: false })
  socket.emit('lookup', null, '127.0.0.1', 4, weixinHost)
  for (const event of ['connect', 'ready', 'secureConnect']) socket.emit(event)
  // What the interceptor does when the reply comes; each write is told of once.
  const flush: unknown = Reflect.get(socket, 'flushWriteBuffer')
  if (typeof flush === 'function') flush.call(socket)
}

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
interface Takeover {
  readonly apply: () => void
  readonly dispose: () => void
}

/**
 * Wraps the patched functions: a call that is routed to a fake reaches them, any other call reaches
 * the original functions with its own arguments. A library that patches them for all hosts would
 * change agents, sockets and certificates of calls that are not WeChat's.
 */
function wrapNodeHttp(route: RouteCall, { apply, dispose }: Takeover): Restore {
  const formers = places.map(read)
  apply()
  const wrapped = places.map((place, index) => wrap(place, formers[index], route))
  writeAll(wrapped)
  return () => {
    // Somebody who has patched them after us keeps what is theirs.
    const found = places.map(read)
    dispose()
    writeAll(found.map((value, index) => (value === wrapped[index] ? formers[index] : value)))
  }
}

/** A proxy, so that its name, length and prototype are those of the former. */
function wrap(place: Place, former: unknown, route: RouteCall): unknown {
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

/** What `http.request` is given, as far as it says where the call goes. */
type NodeOptions = Readonly<Partial<Record<string, unknown>>>

/**
 * The address of a call of `node:http` or `node:https`, if it is one of WeChat's host, read from the
 * arguments as Node merges them: options win over the url before them. A call through a Unix socket,
 * or one that opens a tunnel (`CONNECT`), has no such address. `protocol` is that of the module.
 */
export function readNodeCall(call: readonly unknown[], protocol: string): URL | undefined {
  const options = mergeOptions(call)
  const host = readHost(options)
  if (host === undefined || options['socketPath'] || options['method'] === 'CONNECT') return
  const scheme = readText(options['protocol']) ?? protocol
  const path = readText(options['path']) ?? '/'
  const address = `${scheme}//${host}:${readText(options['port']) ?? ''}${path}`
  return URL.canParse(address) ? new URL(address) : undefined
}

function readHost({ hostname, host }: NodeOptions): string | undefined {
  const lower = (readText(hostname) ?? readText(host))?.toLowerCase()
  return lower !== undefined && isWeixinHost(lower) ? lower : undefined
}

function readText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

function mergeOptions([first, second]: readonly unknown[]): NodeOptions {
  const text = typeof first === 'string' ? first : readHref(first)
  if (text === undefined) return isOptions(first) ? first : {}
  if (!URL.canParse(text)) return {}
  const url: object = urlToHttpOptions(new URL(text))
  return isOptions(second) ? { ...url, ...second } : { ...url }
}

/** The text of a URL, also of one that is not Node's own class; Node tells them by the same signs. */
function readHref(value: unknown): string | undefined {
  if (!isOptions(value)) return undefined
  const { href, protocol, auth, path } = value
  const isUrl = Boolean(protocol) && auth === undefined && path === undefined
  return isUrl ? readText(href) : undefined
}

function isOptions(value: unknown): value is NodeOptions {
  return typeof value === 'object' && value !== null
}
