import { readFetchRequest } from './read-request.ts'
import { answerInProcess, LostConnection } from './respond.ts'
import { createUnfakedCall, type Restore, type RouteCall, type RoutedCall } from './route-call.ts'

type Fetch = typeof globalThis.fetch
type FetchArguments = Parameters<Fetch>

/**
 * Answers the global `fetch` for WeChat's host. Calls of other hosts reach the former `fetch` with
 * the very arguments that they were made with.
 */
export function interceptFetch(route: RouteCall): Restore {
  const former = globalThis.fetch
  const patched = (...call: FetchArguments): ReturnType<Fetch> => {
    const url = readUrl(call[0])
    const routed = url === undefined ? undefined : route(url)
    if (url === undefined || routed === undefined) return former(...call)
    return answer(routed, url, call)
  }
  globalThis.fetch = patched
  return () => {
    // Somebody who has patched it after us keeps what is theirs; behind it we only pass calls on.
    if (globalThis.fetch === patched) globalThis.fetch = former
  }
}

async function answer(
  { target, decision }: RoutedCall,
  url: URL,
  [input, init]: FetchArguments,
): Promise<Response> {
  const request = new Request(input, init)
  const { signal: given } = request
  given.throwIfAborted()
  if (decision === 'fail') {
    throw new TypeError('fetch failed', { cause: createUnfakedCall(request.method, url) })
  }
  const read = await readFetchRequest(request, url, init?.body)
  given.throwIfAborted()
  const { handle, closed } = target
  try {
    const call = { request: read, given, closed, describeBreak }
    const response = await answerInProcess(handle, call)
    Object.defineProperty(response, 'url', { value: request.url })
    return response
  } catch (error) {
    if (error instanceof LostConnection) throw new TypeError('fetch failed', { cause: error })
    throw error
  }
}

/** What Node's own fetch rejects the reading of a body with. */
function describeBreak(cause: LostConnection): Error {
  return new TypeError('terminated', { cause })
}

function readUrl(input: FetchArguments[0]): URL | undefined {
  if (input instanceof URL) return input
  const text = typeof input === 'string' ? input : input.url
  return URL.canParse(text) ? new URL(text) : undefined
}
