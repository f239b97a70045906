/**
 * The public entry `fake-weixin/jest`: the test environment for Jest 30, outside its sandbox.
 *
 * @module
 */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { connect } from '../connect.ts'
import type { FakeWeixin } from '../fake/fake-weixin.ts'
import { startFakeWeixin } from '../start.ts'
import { bridgeName, createJestBridge } from './jest-bridge.ts'
import { readJestOptions, type JestEnvironmentOptions } from './read-jest-options.ts'
import { watchUnattributed } from './refusals.ts'
import { urlVariable } from './shared-fake.ts'

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
  #checkUnattributed: (() => Promise<void>) | undefined

  /** Called by Jest. */
  constructor(config: unknown, context: unknown) {
    super(config, context)
    this.#options = readJestOptions(config)
  }

  /** Starts the fake, or connects to it. */
  override async setup(): Promise<void> {
    await super.setup()
    const { weixinOptions, unattributed = 'fail' } = this.#options
    const shared = process.env[urlVariable]
    const weixin = await (shared === undefined ? startFakeWeixin(weixinOptions) : connect(shared))
    this.#weixin = weixin
    const check = await watchUnattributed(weixin)
    this.#checkUnattributed = () => check(unattributed)
    Reflect.set(this.global, bridgeName, createJestBridge(weixin.url, weixin))
  }

  /** Closes the fake, and throws if calls were refused that belong to no mini program. */
  override async teardown(): Promise<void> {
    try {
      await this.#checkUnattributed?.()
    } finally {
      await this.#weixin?.close()
      await super.teardown()
    }
  }
}

/** What Jest's environments are, as far as one can be extended. */
interface JestEnvironment {
  /** The global object of the sandbox. */
  global: object
  /** Called by Jest before the test file is loaded. */
  setup(): Promise<void>
  /** Called by Jest after the last test of the file. */
  teardown(): Promise<void>
}

/** The class of an environment, as Jest constructs it. */
type JestEnvironmentClass = new (config: unknown, context: unknown) => JestEnvironment

/**
 * Loads Jest's own environment for Node, which comes with Jest. Throws an error that says what to
 * install if it is not there.
 */
function loadJestEnvironment(): JestEnvironmentClass {
  const name = 'jest-environment-node'
  const places = [import.meta.url, join(process.cwd(), 'package.json')]
  const failures: unknown[] = []
  for (const place of places) {
    try {
      const loaded: unknown = createRequire(place)(name)
      return readClass(loaded)
    } catch (error) {
      failures.push(error)
    }
  }
  throw new Error(
    `Failed to load ${name}: it is neither beside fake-weixin nor in ${process.cwd()}. ` +
      'Expected Jest 30. Install it: npm install --save-dev jest jest-environment-node.',
    { cause: failures[0] },
  )
}

function readClass(loaded: unknown): JestEnvironmentClass {
  if (isEnvironmentModule(loaded)) return loaded.TestEnvironment
  throw new Error(
    'Failed to extend jest-environment-node: it exports no class TestEnvironment. ' +
      'Expected Jest 30. Install it: npm install --save-dev jest@30.',
  )
}

function isEnvironmentModule(value: unknown): value is { TestEnvironment: JestEnvironmentClass } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'TestEnvironment' in value &&
    typeof value.TestEnvironment === 'function'
  )
}
