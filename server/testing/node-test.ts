/**
 * The public entry `fake-weixin/node-test`, for `node:test` of Node 20 and later.
 *
 * @module
 */
import { AssertionError } from 'node:assert'
import { after, before } from 'node:test'
import type { OperationName } from '../../schemas/generated/operations.ts'
import type { FakeMiniProgram, FakeWeixin, NewMiniProgram } from '../fake/fake-weixin.ts'
import type { FakeWeixinOptions } from '../fake/options.ts'
import { startFakeWeixin } from '../start.ts'
import { assertMiniProgram, checkReceived, checkSetVersion } from './assertions.ts'
import type { Evaluation, ReceivedConditions } from './evaluate-exchanges.ts'
import {
  createMiniProgramGroup,
  type MiniProgramGroup,
  type TestPolicy,
} from './mini-program-group.ts'
import { watchUnattributed, type UnexpectedPolicy } from './refusals.ts'

export type { ReceivedConditions } from './evaluate-exchanges.ts'
export { allowRefusals, type AllowedRefusal, type UnexpectedPolicy } from './refusals.ts'

/** How a test file uses the fake. */
export interface NodeTestOptions extends Partial<TestPolicy> {
  /** What becomes of a file in which a refused call belongs to no mini program; `fail` by default. */
  readonly unattributed?: UnexpectedPolicy
  /** How the fake starts. */
  readonly weixinOptions?: FakeWeixinOptions
}

/** The part of node:test's context that is needed. */
export interface TestLifetime {
  /** Runs at the end of the test. */
  after(finish: () => Promise<void>): void
  /** Prints with the result of the test. */
  diagnostic(message: string): void
}

/** The fake of one test file. */
export interface NodeTestWeixin {
  /** The running fake; there from the first `before` hook on. */
  readonly server: FakeWeixin
  /**
   * Adds a mini program of one test. At the end of the test it is removed, and the test fails
   * with the explained exchanges if its client was refused unexpectedly.
   */
  addMiniProgram(test: TestLifetime, options?: NewMiniProgram): Promise<FakeMiniProgram>
}

/**
 * Starts one fake for all tests of this file or `describe`, and closes it after them; call it
 * at the top. The file fails if a refused call belongs to no mini program.
 */
export function useFakeWeixin(options: NodeTestOptions = {}): NodeTestWeixin {
  const {
    unexpected = 'fail',
    allowedRefusals = [],
    unattributed = 'fail',
    weixinOptions,
  } = options
  const groups = new WeakMap<TestLifetime, MiniProgramGroup>()
  let server: FakeWeixin | undefined
  let checkUnattributed: ((policy: UnexpectedPolicy) => Promise<void>) | undefined
  before(async () => {
    server = await startFakeWeixin(weixinOptions)
    checkUnattributed = await watchUnattributed(server)
  })
  after(async () => {
    try {
      await checkUnattributed?.(unattributed)
    } finally {
      await server?.close()
    }
  })
  return {
    get server() {
      return assertStarted(server)
    },
    addMiniProgram: async (test, shopOptions = {}) => {
      const known = groups.get(test)
      const group = known ?? createMiniProgramGroup({ unexpected, allowedRefusals })
      if (known === undefined) {
        groups.set(test, group)
        test.after(() => finishAloud(test, group))
      }
      return group.add(assertStarted(server), shopOptions)
    },
  }
}

/** Asserts that the client has set this minimum version, and that it is in force. */
export async function assertHasSetVersion(shop: FakeMiniProgram, version: string): Promise<void> {
  assertMiniProgram(shop, 'assertHasSetVersion')
  assertPass(await checkSetVersion(shop, version))
}

/** Asserts that the fake has received this operation from the client of this mini program. */
export async function assertHasReceived(
  shop: FakeMiniProgram,
  operation: OperationName,
  conditions?: ReceivedConditions,
): Promise<void> {
  assertMiniProgram(shop, 'assertHasReceived')
  assertPass(await checkReceived(shop, operation, conditions))
}

/** Of a test that has failed already, node:test drops the errors of its hooks, so print them. */
async function finishAloud(test: TestLifetime, { finish }: MiniProgramGroup): Promise<void> {
  try {
    await finish()
  } catch (error) {
    if (error instanceof Error) test.diagnostic(error.message)
    throw error
  }
}

function assertPass({ pass, message }: Evaluation): void {
  if (!pass) throw new AssertionError({ message, stackStartFn: assertPass })
}

function assertStarted(server: FakeWeixin | undefined): FakeWeixin {
  if (server !== undefined) return server
  throw new Error(
    'Failed to use the fake: it has not started. Expected to be called inside a test or a hook. ' +
      'Call useFakeWeixin() at the top of the file and use what it returns inside tests.',
  )
}
