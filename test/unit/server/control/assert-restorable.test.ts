import { expect, it } from 'vitest'
import type { Snapshot } from '#schemas/generated/types.ts'
import { assertRestorable } from '#server/control/assert-restorable.ts'
import { createScene } from '#test/support/scene.ts'

function buildSnapshot(values: readonly string[]): Snapshot {
  const tokens = values.map((value) => ({
    value,
    kind: 'component' as const,
    expiresAt: 0,
    replacedAt: null,
  }))
  const platform = {
    componentAppid: 'wxplatform',
    componentSecret: '',
    componentVerifyTicket: '',
    tickets: [],
    ticketExpired: false,
    ownedByMiniProgram: false,
    tokens,
    clock: { offset: 0, frozenAt: null },
  }
  return { of: 'world', platforms: [platform], miniPrograms: [] }
}

it('names a token that stands there twice', () => {
  const { world } = createScene().engine
  expect(() => {
    assertRestorable(world, buildSnapshot(['one', 'two', 'one']))
  }).toThrow('"one" twice')
})

it('does not compare each of 100,000 tokens with each', () => {
  const { world } = createScene().engine
  const snapshot = buildSnapshot(Array.from({ length: 100_000 }, (_, index) => `token-${index}`))
  const before = process.cpuUsage()
  assertRestorable(world, snapshot)
  // Far more than once through takes, and far less than each with each; on a busy machine, too, since
  // it is the processor's time.
  expect(process.cpuUsage(before).user).toBeLessThan(1_000_000)
})
