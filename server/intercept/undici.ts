import { stringify, type ParsedUrlQueryInput } from 'node:querystring'
import type { EngineRequest } from '../engine/message.ts'
import { answerInProcess } from './respond.ts'
import { createUnfakedCall, type Restore, type RouteCall, type RoutedCall } from './route-call.ts'
import { limitTime, tellHandler, type DispatchHandler } from './undici-handler.ts'

/** What undici calls its connections; the package and Node's own copy share one by a global symbol. */
interface Dispatcher {
  readonly dispatch: (options: Dispatch, handler: DispatchHandler) => boolean
}

/**
 * Where undici keeps the dispatcher that is used unless a call names another: the first since its
 * version 5; the second since 8, which leaves a wrapper of its own in the first for older copies.
 */
const places = ['undici.globalDispatcher.1', 'undici.globalDispatcher.2'].map((name) =>
  Symbol.for(name),
)

/** Methods of a dispatcher that make calls by its `dispatch`, and so by ours. */
const callers: readonly unknown[] = [
  'compose',
  'connect',
  'pipeline',
  'request',
  'stream',
  'upgrade',
]

/**
 * Answers the npm package undici (`fetch`, `request`, `stream`) for WeChat's host, through its global
 * dispatchers. A call that names a dispatcher of its own, or a program that sets another global one
 * later, as undici 8 does when it is loaded, is not intercepted: a known gap.
 */
export function interceptUndici(route: RouteCall): Restore {
  const restores = places.map((place) => patch(place, route))
  return () => {
    for (const restore of restores) restore()
  }
}

function patch(place: symbol, route: RouteCall): Restore {
  const former = readDispatcher(place)
  // Without one there is nobody who would use it: undici's package sets it when it is loaded, and
  // Node's own copy when `Response` is looked at, which has happened by now.
  if (former === undefined) return () => undefined
  const patched = cover(former, route)
  Reflect.set(globalThis, place, patched)
  return () => {
    if (readDispatcher(place) === patched) Reflect.set(globalThis, place, former)
  }
}

function cover(former: Dispatcher, route: RouteCall): Dispatcher {
  const dispatch: Dispatcher['dispatch'] = (options, handler) => {
    const url = readUrl(options)
    const routed = url === undefined ? undefined : route(url)
    if (url === undefined || routed === undefined) return former.dispatch(options, handler)
    void answer(routed, url, options, handler)
    return true
  }
  const covered: Dispatcher = new Proxy(former, {
    get: (dispatcher, name): unknown => {
      if (name === 'dispatch') return dispatch
      const value: unknown = Reflect.get(dispatcher, name, dispatcher)
      const self = callers.includes(name) ? covered : dispatcher
      return typeof value === 'function' ? (value.bind(self) as unknown) : value
    },
  })
  return covered
}

async function answer(
  { target, decision }: RoutedCall,
  url: URL,
  options: Dispatch,
  handler: DispatchHandler,
): Promise<void> {
  const abort = new AbortController()
  const told = tellHandler(handler, abort)
  const expire = (error: Error): void => {
    told.fail(error)
    abort.abort(error)
  }
  const limits = [limitTime('headersTimeout', options.headersTimeout, expire)]
  try {
    if (decision === 'fail') throw createUnfakedCall(options.method, url)
    const request = await readDispatch({ ...options, path: readPath(options) }, url)
    abort.signal.throwIfAborted()
    const call = { request, given: abort.signal, closed: target.closed }
    const response = await answerInProcess(target.handle, call)
    limits[0]?.stop()
    const limit = limitTime('bodyTimeout', options.bodyTimeout, expire)
    limits.push(limit)
    await told.respond(response, limit.putOff)
  } catch (error) {
    told.fail(error instanceof Error ? error : new Error(String(error)))
  } finally {
    for (const limit of limits) limit.stop()
  }
}

function readDispatcher(place: symbol): Dispatcher | undefined {
  const found: unknown = Reflect.get(globalThis, place)
  return isDispatcher(found) ? found : undefined
}

function isDispatcher(value: unknown): value is Dispatcher {
  return (
    typeof value === 'object' &&
    value !== null &&
    'dispatch' in value &&
    typeof value.dispatch === 'function'
  )
}

function readUrl({ origin, path }: Dispatch): URL | undefined {
  const text = `${String(origin ?? '')}${path}`
  return URL.canParse(text) ? new URL(text) : undefined
}

/** What undici hands to a dispatcher, as far as it is read here. */
interface Dispatch {
  readonly origin?: string | URL
  /** Path and query, unless `query` has it. */
  readonly path: string
  readonly query?: object | null
  readonly method: string
  /** Names and values in turn, pairs, or an object. */
  readonly headers?: unknown
  /** Text, bytes, a form, or anything that can be iterated over in pieces. */
  readonly body?: unknown
  /** How long the caller waits for the head of a reply, in milliseconds; 0 for ever. */
  readonly headersTimeout?: number | null
  /** The same, for each piece of its body. */
  readonly bodyTimeout?: number | null
}

/**
 * The path with the query that stands in an option of its own, where it does. It throws what undici
 * throws of a query in both places.
 */
function readPath({ path, query }: Dispatch): string {
  if (query === null || query === undefined) return path
  if (/[?#]/.test(path)) {
    throw new Error('Query params cannot be passed when url already contains "?" or "#".')
  }
  const text = stringify(query as ParsedUrlQueryInput)
  return text === '' ? path : `${path}?${text}`
}

/** Reads a call of undici as it would have stood on the wire. */
async function readDispatch(
  { method, path, headers, body }: Dispatch,
  url: URL,
): Promise<EngineRequest> {
  const sent = ['host', url.host, ...listHeaders(headers)]
  const bytes = await readBody(body)
  const names = new Set(sent.filter((_text, index) => index % 2 === 0).map(toLowerCase))
  if (!names.has('content-length') && !names.has('transfer-encoding')) {
    // fetch gives every body in pieces, but says its length where it knows it.
    if (isInPieces(body)) sent.push('transfer-encoding', 'chunked')
    else if (bytes.length > 0 || method === 'POST') {
      sent.push('content-length', String(bytes.length))
    }
  }
  return { method, url: path, headers: sent, body: bytes }
}

function listHeaders(headers: unknown): string[] {
  if (headers === null || headers === undefined) return []
  if (Array.isArray(headers)) return headers.flat().map(String)
  if (isIterable(headers)) return [...headers].flat().map(String)
  return Object.entries(headers).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).flatMap((one) => [name, String(one)]),
  )
}

async function readBody(body: unknown): Promise<Uint8Array> {
  if (body === null || body === undefined) return new Uint8Array()
  if (typeof body === 'string') return new TextEncoder().encode(body)
  if (body instanceof Uint8Array) return body
  if (!isInPieces(body))
    return new Uint8Array(
      await new Response(body as ConstructorParameters<typeof Response>[0]).arrayBuffer(),
    )
  const chunks: Uint8Array[] = []
  for await (const chunk of body) {
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array))
  }
  return Buffer.concat(chunks)
}

function isInPieces(body: unknown): body is AsyncIterable<unknown> {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body
}

function isIterable(value: object): value is Iterable<unknown> {
  return Symbol.iterator in value
}

function toLowerCase(text: string): string {
  return text.toLowerCase()
}
