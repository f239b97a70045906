import { syncBuiltinESMExports } from 'node:module'
import type { HttpRequestEventMap } from '@mswjs/interceptors'
import { ClientRequestInterceptor } from '@mswjs/interceptors/ClientRequest'
import { answerInProcess } from './answer-in-process.ts'
import type { InterceptTarget, Restore } from './interceptor.ts'
import { createUnfakedCall } from './judge-call.ts'
import { readFetchRequest } from './read-fetch-request.ts'

/**
 * Answers `node:http` and `node:https` for WeChat's host, and so axios, got, superagent and all
 * that is built on them; other hosts are reached as ever.
 */
export function interceptNodeHttp(target: InterceptTarget): Restore {
  const interceptor = new ClientRequestInterceptor()
  const answer = async ({
    request,
    controller,
  }: HttpRequestEventMap['request'][0]): Promise<void> => {
    const url = new URL(request.url)
    const verdict = target.judge(url)
    if (verdict === 'pass') return
    if (verdict === 'fail') {
      controller.errorWith(createUnfakedCall(request.method, url))
      return
    }
    try {
      const read = await readFetchRequest(request, url)
      const call = { request: read, given: request.signal, closed: target.closed }
      controller.respondWith(await answerInProcess(target.handle, call))
    } catch (error) {
      controller.errorWith(error instanceof Error ? error : new Error(String(error)))
    }
  }
  // The interceptor waits for what its listener promises.
  interceptor.on('request', (event) => answer(event) as unknown as undefined)
  interceptor.apply()
  // Programs that import `request` by its name from `node:https` see the change only after this.
  syncBuiltinESMExports()
  return () => {
    interceptor.dispose()
    syncBuiltinESMExports()
  }
}
