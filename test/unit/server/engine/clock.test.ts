import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createClockControl } from '#server/engine/clock.ts'
import { composeEngine } from '#server/fake/compose-engine.ts'
import { resolveOptions } from '#server/fake/options.ts'

const { world } = composeEngine(resolveOptions({}))

describe('createClockControl', () => {
  it('shows whole milliseconds, however fine the machine counts', () => {
    const times = fc.array(fc.double({ min: 0, max: 4e12, noNaN: true }), {
      minLength: 4,
      maxLength: 4,
    })
    fc.assert(
      fc.property(times, fc.nat(), ([first = 0, ...later], advance) => {
        let machineTime = first
        const clock = createClockControl(world, () => machineTime)
        expect(clock.now()).toBe(Math.floor(first))
        for (const [index, freeze] of [true, false, true].entries()) {
          machineTime = later[index] ?? 0
          clock.change({ advance, freeze })
          expect(Number.isInteger(clock.now())).toBe(true)
        }
      }),
    )
  })
})
