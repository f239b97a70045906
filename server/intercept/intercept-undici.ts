import { answerInProcess } from './answer-in-process.ts'
import type { Restore, RouteCall, RoutedCall } from './interceptor.ts'
import { createUnfakedCall } from './judge-call.ts'
import { limitTime } from './limit-time.ts'
import { readDispatch, readPath, type Dispatch } from './read-dispatch.ts'
import { tellHandler, type DispatchHandler } from './tell-handler.ts'

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
 * later, as undici 8 does when it is loaded, is not caught: a known gap.
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
  { target, verdict }: RoutedCall,
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
    if (verdict === 'fail') throw createUnfakedCall(options.method, url)
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
