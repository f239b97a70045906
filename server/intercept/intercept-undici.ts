import { answerInProcess } from './answer-in-process.ts'
import type { InterceptTarget, Restore } from './interceptor.ts'
import { createUnfakedCall } from './judge-call.ts'
import { readDispatch, type Dispatch } from './read-dispatch.ts'
import { tellHandler, type DispatchHandler } from './tell-handler.ts'

/** What undici calls its connections; the package and Node's own copy share one by a global symbol. */
interface Dispatcher {
  readonly dispatch: (options: Dispatch, handler: DispatchHandler) => boolean
}

/** Where undici, since its version 5, keeps the dispatcher that is used unless a call names another. */
const place = Symbol.for('undici.globalDispatcher.1')

/**
 * Answers the npm package undici (`fetch`, `request`, `stream`) for WeChat's host, through its global
 * dispatcher. A call that names a dispatcher of its own, or a program that sets another global one
 * later, is not caught: a known gap.
 */
export function interceptUndici(target: InterceptTarget): Restore {
  const former = readDispatcher()
  // Without one there is nobody who would use it: undici's package sets it when it is loaded, and
  // Node's own copy when `Response` is looked at, which has happened by now.
  if (former === undefined) return () => undefined
  const dispatch: Dispatcher['dispatch'] = (options, handler) => {
    const url = readUrl(options)
    const verdict = url === undefined ? 'pass' : target.judge(url)
    if (url === undefined || verdict === 'pass') return former.dispatch(options, handler)
    void answer(target, url, verdict, options, handler)
    return true
  }
  const patched = new Proxy(former, {
    get: (dispatcher, name): unknown => {
      if (name === 'dispatch') return dispatch
      const value: unknown = Reflect.get(dispatcher, name, dispatcher)
      return typeof value === 'function' ? (value.bind(dispatcher) as unknown) : value
    },
  })
  Reflect.set(globalThis, place, patched)
  return () => {
    if (readDispatcher() === patched) Reflect.set(globalThis, place, former)
  }
}

async function answer(
  target: InterceptTarget,
  url: URL,
  verdict: 'answer' | 'fail',
  options: Dispatch,
  handler: DispatchHandler,
): Promise<void> {
  const abort = new AbortController()
  const told = tellHandler(handler, abort)
  try {
    if (verdict === 'fail') throw createUnfakedCall(options.method, url)
    const request = await readDispatch(options, url)
    abort.signal.throwIfAborted()
    const call = { request, given: abort.signal, closed: target.closed }
    await told.respond(await answerInProcess(target.handle, call))
  } catch (error) {
    told.fail(error instanceof Error ? error : new Error(String(error)))
  }
}

function readDispatcher(): Dispatcher | undefined {
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
