import type { ClientRequest } from 'node:http'
import { getRawRequest, type HttpRequestEventMap } from '@mswjs/interceptors'
import { ClientRequestInterceptor } from '@mswjs/interceptors/ClientRequest'
import { weixinHost } from '../wechat/weixin-host.ts'
import { answerInProcess } from './answer-in-process.ts'
import { frontNodeHttp } from './front-node-http.ts'
import type { Restore, RouteCall } from './interceptor.ts'
import { createUnfakedCall } from './judge-call.ts'
import { readFetchRequest } from './read-fetch-request.ts'

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
  return frontNodeHttp(route, takeover)
}

async function answer(
  route: RouteCall,
  { request, controller }: HttpRequestEventMap['request'][0],
): Promise<void> {
  const url = new URL(request.url)
  const routed = route(url)
  if (routed === undefined) return
  const { target, verdict } = routed
  if (verdict === 'fail') {
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
