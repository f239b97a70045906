/**
 * The public entry `fake-weixin/jest`: the test environment for Jest 30, outside its sandbox.
 *
 * @module
 */
import type { FakeWeixin } from '../face.ts'
import { startFakeWeixin } from '../start.ts'
import { connect } from './connect.ts'
import { bridgeName, createJestBridge } from './jest-bridge.ts'
import { loadJestEnvironment } from './load-jest-environment.ts'
import { readJestOptions, type JestEnvironmentOptions } from './read-jest-options.ts'
import { urlVariable } from './shared-fake.ts'
import { watchStrays } from './watch-strays.ts'

export type { JestEnvironmentOptions } from './read-jest-options.ts'

const NodeEnvironment = loadJestEnvironment()

/**
 * Jest's environment for Node with one fake for each test file, or with the one that
 * `FAKE_WEIXIN_URL` names. The file fails if a refused call belongs to no mini program. Tests reach
 * the fake by `require('fake-weixin/jest/in-test')`.
 */
export default class FakeWeixinEnvironment extends NodeEnvironment {
  readonly #options: JestEnvironmentOptions
  #weixin: FakeWeixin | undefined
  #checkStrays: (() => Promise<void>) | undefined

  /** Called by Jest. */
  constructor(config: unknown, context: unknown) {
    super(config, context)
    this.#options = readJestOptions(config)
  }

  /** Starts the fake, or connects to it. */
  override async setup(): Promise<void> {
    await super.setup()
    const { weixinOptions, strays = 'fail' } = this.#options
    const shared = process.env[urlVariable]
    const weixin = await (shared === undefined ? startFakeWeixin(weixinOptions) : connect(shared))
    this.#weixin = weixin
    const check = await watchStrays(weixin)
    this.#checkStrays = () => check(strays)
    Reflect.set(this.global, bridgeName, createJestBridge(weixin.url, weixin))
  }

  /** Closes the fake, and throws if calls were refused that belong to no mini program. */
  override async teardown(): Promise<void> {
    try {
      await this.#checkStrays?.()
    } finally {
      await this.#weixin?.close()
      await super.teardown()
    }
  }
}
