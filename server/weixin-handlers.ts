/**
 * The public entry `fake-weixin/msw`, for teams that use MSW 2 already.
 *
 * @module
 */
import { setMaxListeners } from 'node:events'
import { http, HttpResponse, passthrough, type HttpHandler } from 'msw'
import { composeEngine } from './compose-engine.ts'
import { createControl } from './control/control.ts'
import type { FakeWeixin } from './face.ts'
import { createFakeWeixin } from './fake-weixin.ts'
import { answerInProcess } from './intercept/answer-in-process.ts'
import { createJudge, type OtherPaths } from './intercept/judge-call.ts'
import { LostConnection } from './intercept/lost-connection.ts'
import { readFetchRequest } from './intercept/read-fetch-request.ts'
import { resolveOptions, type FakeWeixinOptions } from './options.ts'
import { weixinHost } from './wechat/weixin-host.ts'

export { FakeWeixinError, type FakeWeixinErrorCode } from './fake-weixin-error.ts'
export type { OtherPaths } from './intercept/judge-call.ts'
export type * from './face.ts'

/** How WeChat is faked behind MSW. */
export interface WeixinHandlersOptions extends Omit<
  FakeWeixinOptions,
  'host' | 'port' | 'https' | 'httpsPort' | 'proxy' | 'otherHosts' | 'controlToken'
> {
  /**
   * What happens to calls of `api.weixin.qq.com` that are no operation of the fake and have no canned
   * reply: `answer` them as WeChat answers wrong paths (the default), let them `pass` to the real
   * WeChat, or `fail` them. Handlers of your own for such paths go before these.
   */
  otherPaths?: OtherPaths
}

/** Handlers for MSW, and the fake behind them. */
export interface WeixinHandlers {
  readonly handlers: HttpHandler[]
  /** The object of `startFakeWeixin()`; its `url` is WeChat's own. Closing it ends what still waits. */
  readonly weixin: FakeWeixin
}

/**
 * Creates handlers of MSW 2 that answer `api.weixin.qq.com`: `setupServer(...handlers)`. A fault
 * that loses a connection becomes `Response.error()`, the one error that MSW knows. Throws
 * `invalid_options`.
 */
export function createWeixinHandlers({
  otherPaths = 'answer',
  ...options
}: WeixinHandlersOptions = {}): WeixinHandlers {
  const resolved = resolveOptions(options)
  const engine = composeEngine(resolved)
  const judge = createJudge(engine, otherPaths)
  const end = new AbortController()
  setMaxListeners(0, end.signal)
  const resolve = async ({ request }: { request: Request }): Promise<Response> => {
    const url = new URL(request.url)
    const verdict = judge(url)
    if (verdict === 'pass') return passthrough()
    if (verdict === 'fail') return HttpResponse.error()
    const read = await readFetchRequest(request, url)
    try {
      const call = { request: read, given: request.signal, closed: end.signal }
      return await answerInProcess(engine.handle, call)
    } catch (error) {
      // A caller who has given up hears nothing of this; MSW would print what is thrown.
      const isExpected = error instanceof LostConnection || request.signal.aborted
      if (isExpected) return HttpResponse.error()
      throw error
    }
  }
  const close = (): Promise<void> => {
    end.abort()
    return Promise.resolve()
  }
  const address = { url: `https://${weixinHost}`, close }
  return {
    handlers: ['http', 'https'].map((scheme) => http.all(`${scheme}://${weixinHost}/*`, resolve)),
    weixin: createFakeWeixin(engine, address, createControl(engine, resolved.now)),
  }
}
