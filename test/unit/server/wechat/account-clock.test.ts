import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  advanceClock,
  createAccountClock,
  freezeClock,
  readClock,
  runClock,
} from '../../../../server/wechat/account-clock.ts'

const time = fc.nat(4_000_000_000_000)
const span = fc.nat(1_000_000_000)

describe('a clock', () => {
  it('agrees with the time around it at first', () => {
    fc.assert(
      fc.property(time, (now) => {
        expect(readClock(createAccountClock(), now)).toBe(now)
      }),
    )
  })

  it('is ahead by all that it was moved, while it runs', () => {
    fc.assert(
      fc.property(time, fc.array(span), (now, spans) => {
        const clock = createAccountClock()
        for (const milliseconds of spans) advanceClock(clock, milliseconds)
        expect(readClock(clock, now)).toBe(now + spans.reduce((sum, each) => sum + each, 0))
      }),
    )
  })

  it('stands still where it was stopped, can be moved there, and runs on from there', () => {
    fc.assert(
      fc.property(time, time, span, span, (now, at, moved, later) => {
        const clock = createAccountClock()
        freezeClock(clock, at)
        expect(readClock(clock, now + later)).toBe(at)
        advanceClock(clock, moved)
        expect(readClock(clock, now + later)).toBe(at + moved)
        runClock(clock, now)
        expect(readClock(clock, now + later)).toBe(at + moved + later)
      }),
    )
  })
})
