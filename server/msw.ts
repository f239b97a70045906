/**
 * The public entry `fake-weixin/msw`, for teams that use MSW 2 already.
 *
 * @module
 */
import { http, HttpResponse, passthrough, type HttpHandler } from 'msw'
import type { FakeWeixin } from './fake/fake-weixin.ts'
import { composeInProcess, type InProcessOptions } from './in-process.ts'
import { readFetchRequest } from './intercept/read-request.ts'
import { answerInProcess, LostConnection } from './intercept/respond.ts'
import { createUnfakedCall, type InterceptTarget } from './intercept/route-call.ts'
import { weixinHost } from './wechat/weixin-host.ts'

export { FakeWeixinError, type FakeWeixinErrorCode } from './fake-weixin-error.ts'
export type { InProcessOptions } from './in-process.ts'
export type { OtherPaths } from './intercept/route-call.ts'
export type * from './fake/fake-weixin.ts'

/** Handlers for MSW, and the fake behind them. */
export interface WeixinHandlers {
  readonly handlers: HttpHandler[]
  /** The object of `startFakeWeixin()`; its `url` is WeChat's own. Closing it ends what still waits. */
  readonly weixin: FakeWeixin
}

/**
 * Creates handlers of MSW 2 that answer `api.weixin.qq.com`: `setupServer(...handlers)`. Handlers of
 * your own for other paths of it go before these. A fault that loses a connection becomes
 * `Response.error()`, the one error that MSW knows; so does `otherPaths: 'fail'`, whose reason is
 * printed. Throws `invalid_options`.
 */
export function createWeixinHandlers(options: InProcessOptions = {}): WeixinHandlers {
  const { weixin, target } = composeInProcess(options, () => undefined)
  const resolve = ({ request }: { request: Request }): Promise<Response> => answer(target, request)
  return {
    handlers: ['http', 'https'].map((scheme) => http.all(`${scheme}://${weixinHost}/*`, resolve)),
    weixin,
  }
}

async function answer(
  { route, handle, closed }: InterceptTarget,
  request: Request,
): Promise<Response> {
  const url = new URL(request.url)
  const decision = route(url)
  if (decision === 'pass') return passthrough()
  if (decision === 'fail') {
    // The one error that MSW knows has no reason, and what a handler throws becomes a status 500:
    // so the reason is printed.
    process.emitWarning(createUnfakedCall(request.method, url).message, 'FakeWeixinWarning')
    return HttpResponse.error()
  }
  const read = await readFetchRequest(request, url)
  try {
    return await answerInProcess(handle, { request: read, given: request.signal, closed })
  } catch (error) {
    // A caller who has given up hears nothing of this; MSW would print what is thrown.
    const isExpected = error instanceof LostConnection || request.signal.aborted
    if (isExpected) return HttpResponse.error()
    throw error
  }
}
