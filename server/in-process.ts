import { setMaxListeners } from 'node:events'
import { describeReceived } from '../schemas/issue.ts'
import { createControl } from './control/control.ts'
import { composeEngine } from './fake/compose-engine.ts'
import { refuseValue } from './control/refuse-input.ts'
import type { FakeWeixin } from './fake/fake-weixin.ts'
import { createFakeWeixin } from './fake/local-fake.ts'
import { resolveOptions, type FakeWeixinOptions } from './fake/options.ts'
import { createRouter, type InterceptTarget, type OtherPaths } from './intercept/route-call.ts'
import { weixinHost } from './wechat/weixin-host.ts'

/** How WeChat is faked within a process: there is no port to choose. */
export interface InProcessOptions extends Omit<
  FakeWeixinOptions,
  'host' | 'port' | 'https' | 'httpsPort' | 'proxy' | 'otherHosts' | 'controlToken'
> {
  /**
   * What happens to calls of `api.weixin.qq.com` that are no operation of the fake and have no canned
   * reply: `answer` them as WeChat answers wrong paths (the default), `pass` them to the real WeChat,
   * or `fail` them.
   */
  otherPaths?: OtherPaths
}

/** A fake in this process, and what the in-process transports call. */
export interface InProcessFake {
  /** Its `url` is WeChat's own; closing it ends the calls that still wait. */
  readonly weixin: FakeWeixin
  readonly target: InterceptTarget
}

const allOtherPaths: readonly OtherPaths[] = ['answer', 'pass', 'fail']

function assertOtherPaths(otherPaths: OtherPaths): void {
  if (allOtherPaths.includes(otherPaths)) return
  throw refuseValue('start fake-weixin', {
    path: 'otherPaths',
    expected: `one of ${allOtherPaths.join(', ')}`,
    received: describeReceived(otherPaths),
  })
}

/** Puts a fake without a port together; `restore` is called when it is closed. */
export function composeInProcess(
  { otherPaths = 'answer', ...options }: InProcessOptions,
  restore: () => void,
): InProcessFake {
  const resolved = resolveOptions(options)
  assertOtherPaths(otherPaths)
  const engine = composeEngine(resolved)
  const end = new AbortController()
  // As many calls may wait as a program likes: Node warns of more than ten.
  setMaxListeners(0, end.signal)
  const close = (): Promise<void> => {
    restore()
    end.abort()
    return Promise.resolve()
  }
  const address = { url: `https://${weixinHost}`, close }
  return {
    weixin: createFakeWeixin(engine, address, createControl(engine)),
    target: {
      route: createRouter(engine, otherPaths),
      handle: engine.handle,
      closed: end.signal,
    },
  }
}
