import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeClock, createAccountClock, readClock } from '#server/wechat/account-clock.ts'

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
        let clock = createAccountClock()
        for (const advance of spans) clock = changeClock(clock, { advance }, now)
        expect(readClock(clock, now)).toBe(now + spans.reduce((sum, each) => sum + each, 0))
      }),
    )
  })

  it('stands still where it was stopped, can be moved there, and runs on from there', () => {
    fc.assert(
      fc.property(time, time, span, span, (now, at, advance, later) => {
        const frozen = changeClock(createAccountClock(), { freeze: at }, now)
        expect(readClock(frozen, now + later)).toBe(at)
        const moved = changeClock(frozen, { advance }, now)
        expect(readClock(moved, now + later)).toBe(at + advance)
        const running = changeClock(moved, { freeze: false }, now)
        expect(readClock(running, now + later)).toBe(at + advance + later)
      }),
    )
  })

  it('moves first and stops then, where both are asked for', () => {
    fc.assert(
      fc.property(time, span, span, (now, advance, later) => {
        const clock = changeClock(createAccountClock(), { advance, freeze: true }, now)
        expect(readClock(clock, now + later)).toBe(now + advance)
      }),
    )
  })
})
