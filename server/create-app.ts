import type { Express } from 'express'
import { composeEngine } from './compose-engine.ts'
import type { FakeWeixin } from './face.ts'
import { createFakeWeixin } from './fake-weixin.ts'
import { createGatewayApp } from './http/app.ts'
import { resolveOptions, type FakeWeixinOptions } from './options.ts'

/** An Express app that answers as WeChat does, and the fake behind it. */
export type FakeWeixinApp = Express & {
  /** The fake: add mini programs, read exchanges. Its `url` is empty; closing it does nothing. */
  readonly weixin: FakeWeixin
}

/**
 * An Express 5 app of a fake of its own, to be mounted in another app, also under a path. Mount it
 * before any body parser; `host` and `port` mean nothing here. Throws `invalid_options`.
 */
export function createApp(options: FakeWeixinOptions = {}): FakeWeixinApp {
  const engine = composeEngine(resolveOptions(options))
  const weixin = createFakeWeixin(engine, { url: '', close: async () => Promise.resolve() })
  return Object.assign(createGatewayApp(engine), { weixin })
}
