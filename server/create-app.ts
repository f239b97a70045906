import type { Express } from 'express'
import { createControl } from './control/control.ts'
import { composeEngine } from './fake/compose-engine.ts'
import type { FakeWeixin } from './fake/fake-weixin.ts'
import { createFakeWeixin } from './fake/local-fake.ts'
import { resolveOptions, type FakeWeixinOptions } from './fake/options.ts'
import { createFakeApp } from './http/app.ts'
import { createGateway } from './http/gateway.ts'

/** An Express app that answers as WeChat does, and the fake behind it. */
export type FakeWeixinApp = Express & {
  /** The fake: add mini programs, read exchanges. Its `url` is empty; closing it ends what still waits for an exchange, and nothing else. */
  readonly weixin: FakeWeixin
}

/**
 * An Express 5 app of a fake of its own, to be mounted in another app, also under a path; its control
 * API is under `/__admin`, for callers of this machine. Mount it before any body parser; `host`,
 * `port` and `controlToken` mean nothing here. Throws `invalid_options`.
 */
export function createApp(options: FakeWeixinOptions = {}): FakeWeixinApp {
  const resolved = resolveOptions(options)
  const engine = composeEngine(resolved)
  const control = createControl(engine)
  const address = { url: '', close: async () => Promise.resolve() }
  const app = createFakeApp(createGateway(engine, 'by us'), control, { token: null })
  return Object.assign(app, { weixin: createFakeWeixin(engine, address, control) })
}
