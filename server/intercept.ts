/**
 * The public entry `fake-weixin/intercept`.
 *
 * @module
 */
import type { FakeWeixin } from './fake/fake-weixin.ts'
import { composeInProcess, type InProcessOptions } from './in-process.ts'
import { patchProcess } from './intercept/patch-process.ts'
import type { Restore } from './intercept/route-call.ts'

export { FakeWeixinError, type FakeWeixinErrorCode } from './fake-weixin-error.ts'
export type { InProcessOptions } from './in-process.ts'
export type { OtherPaths } from './intercept/route-call.ts'
export type * from './fake/fake-weixin.ts'

/**
 * Answers all calls of `api.weixin.qq.com` that this process makes, by `fetch`, `node:http`,
 * `node:https` (axios, got, superagent) or the npm package undici, without a port; other hosts are
 * reached unchanged. The object is that of `startFakeWeixin()`; its `url` is WeChat's own. Closing
 * it restores what was patched. If several are open, the newest one answers. Throws
 * `invalid_options`.
 */
export function interceptWeixin(options: InProcessOptions = {}): FakeWeixin {
  let restore: Restore = () => undefined
  const { weixin, target } = composeInProcess(options, () => {
    restore()
  })
  restore = patchProcess(target)
  return weixin
}
