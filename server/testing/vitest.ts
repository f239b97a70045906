/**
 * The public entry `fake-weixin/vitest`, for vitest 4.1 and later.
 *
 * @module
 */
import { expect, test as base, type TestAPI } from 'vitest'
import type { OperationName } from '../../schemas/generated/operations.ts'
import type { FakeMiniProgram, FakeWeixin, NewMiniProgram } from '../fake/fake-weixin.ts'
import type { FakeWeixinOptions } from '../fake/options.ts'
import { startFakeWeixin } from '../start.ts'
import { assertMiniProgram, checkReceived, checkSetVersion } from './assertions.ts'
import type { Evaluation, ReceivedConditions } from './evaluate-exchanges.ts'
import { createMiniProgramGroup } from './mini-program-group.ts'
import { watchUnattributed, type AllowedRefusal, type UnexpectedPolicy } from './refusals.ts'

export type { ReceivedConditions } from './evaluate-exchanges.ts'
export { allowRefusals, type AllowedRefusal, type UnexpectedPolicy } from './refusals.ts'

/** What a test may take from its context. */
export interface WeixinFixtures {
  /** One fake for all tests of a worker. */
  weixin: FakeWeixin
  /** A mini program of this test alone; removed when it ends. */
  shop: FakeMiniProgram
  /** Adds another mini program of this test; removed when it ends. */
  addMiniProgram: (options?: NewMiniProgram) => Promise<FakeMiniProgram>
  /** How the fake starts; override it at the top of a file. */
  weixinOptions: FakeWeixinOptions
  /** What `shop` is like, e.g. `test.override({ shopOptions: { supportVersion: '2.20.0' } })`. */
  shopOptions: NewMiniProgram
  /** What happens to a test whose client was refused unexpectedly; `fail` by default. */
  unexpected: UnexpectedPolicy
  /** Refusals that do not fail a test; none by default. `allowRefusals(shop, 89014)` adds one. */
  allowedRefusals: readonly AllowedRefusal[]
  /** What becomes of a file in which a refused call belongs to no mini program; `fail` by default. */
  unattributed: UnexpectedPolicy
}

/** Fixtures by their scope, as `test.extend` requires them. */
interface ScopedFixtures {
  $worker: Pick<WeixinFixtures, 'weixin' | 'weixinOptions'>
  $file: Pick<WeixinFixtures, 'unattributed'> & { unattributedWatch: undefined }
  $test: Omit<WeixinFixtures, 'weixin' | 'weixinOptions' | 'unattributed'>
}

/**
 * vitest's `test`, giving each test a mini program of its own (`shop`) on one fake. A test fails
 * with the explained exchanges if its client was refused unexpectedly.
 */
export const test: TestAPI<WeixinFixtures> = base.extend<ScopedFixtures>({
  weixinOptions: [
    async ({}, use) => {
      await use({})
    },
    { scope: 'worker' },
  ],
  weixin: [
    async ({ weixinOptions }, use) => {
      await using weixin = await startFakeWeixin(weixinOptions)
      await use(weixin)
    },
    { scope: 'worker' },
  ],
  unattributed: [
    async ({}, use) => {
      await use('fail')
    },
    { scope: 'file' },
  ],
  unattributedWatch: [
    async ({ weixin, unattributed }, use) => {
      const check = await watchUnattributed(weixin)
      await use(undefined)
      await check(unattributed)
    },
    { scope: 'file', auto: true },
  ],
  unexpected: 'fail',
  allowedRefusals: [],
  shopOptions: {},
  addMiniProgram: async ({ weixin, unexpected, allowedRefusals }, use) => {
    const group = createMiniProgramGroup({ unexpected, allowedRefusals })
    await use((options = {}) => group.add(weixin, options))
    await group.finish()
  },
  shop: async ({ addMiniProgram, shopOptions }, use) => {
    await use(await addMiniProgram(shopOptions))
  },
})

/** What a matcher returns: a promise to await, for a mini program only. */
export type AsyncMatch<T> = T extends FakeMiniProgram ? Promise<void> : never

declare module 'vitest' {
  interface Matchers<T> {
    /** The client has set this minimum version, and it is in force. Await it. */
    toHaveSetVersion: (version: string) => AsyncMatch<T>
    /** The fake has received this operation from the client of this mini program. Await it. */
    toHaveReceived: (operation: OperationName, conditions?: ReceivedConditions) => AsyncMatch<T>
  }
}

expect.extend({
  async toHaveSetVersion(received: unknown, version: string) {
    assertMiniProgram(received, 'toHaveSetVersion')
    return toResult(await checkSetVersion(received, version))
  },
  async toHaveReceived(
    received: unknown,
    operation: OperationName,
    conditions?: ReceivedConditions,
  ) {
    assertMiniProgram(received, 'toHaveReceived')
    return toResult(await checkReceived(received, operation, conditions))
  },
})

function toResult({ pass, message }: Evaluation): { pass: boolean; message: () => string } {
  return { pass, message: () => message }
}
