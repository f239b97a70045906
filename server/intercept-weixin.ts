/**
 * The public entry `fake-weixin/intercept`.
 *
 * @module
 */
import { setMaxListeners } from 'node:events'
import { composeEngine } from './compose-engine.ts'
import { createControl } from './control/control.ts'
import type { FakeWeixin } from './face.ts'
import { createFakeWeixin } from './fake-weixin.ts'
import { interceptFetch } from './intercept/intercept-fetch.ts'
import { interceptNodeHttp } from './intercept/intercept-node-http.ts'
import { interceptUndici } from './intercept/intercept-undici.ts'
import { createJudge, type OtherPaths } from './intercept/judge-call.ts'
import { resolveOptions, type FakeWeixinOptions } from './options.ts'
import { weixinHost } from './wechat/weixin-host.ts'

export { FakeWeixinError, type FakeWeixinErrorCode } from './fake-weixin-error.ts'
export type { OtherPaths } from './intercept/judge-call.ts'
export type * from './face.ts'

/** How WeChat is faked in this process; there is no port to choose. */
export interface InterceptOptions extends Omit<
  FakeWeixinOptions,
  'host' | 'port' | 'https' | 'httpsPort' | 'proxy' | 'otherHosts' | 'controlToken'
> {
  /**
   * What happens to calls of `api.weixin.qq.com` that are no operation of the fake and have no canned
   * reply: `answer` them as WeChat answers wrong paths (the default), let them `pass` to the real
   * WeChat, or `fail` them.
   */
  otherPaths?: OtherPaths
}

/**
 * Answers all calls of `api.weixin.qq.com` that this process makes, by `fetch`, `node:http`,
 * `node:https` (axios, got, superagent) or the npm package undici, without a port; other hosts are
 * reached as ever. The object is that of `startFakeWeixin()`; its `url` is WeChat's own. Closing it
 * puts back what was patched. Throws `invalid_options`.
 */
export function interceptWeixin({
  otherPaths = 'answer',
  ...options
}: InterceptOptions = {}): FakeWeixin {
  const resolved = resolveOptions(options)
  const engine = composeEngine(resolved)
  const end = new AbortController()
  // As many calls may wait as a program likes: Node warns of more than ten.
  setMaxListeners(0, end.signal)
  const judge = createJudge(engine, otherPaths)
  const target = { judge, handle: engine.handle, closed: end.signal }
  const restores = [interceptFetch(target), interceptNodeHttp(target), interceptUndici(target)]
  const close = (): Promise<void> => {
    for (const restore of restores.splice(0).reverse()) restore()
    end.abort()
    return Promise.resolve()
  }
  const address = { url: `https://${weixinHost}`, close }
  return createFakeWeixin(engine, address, createControl(engine, resolved.now))
}
