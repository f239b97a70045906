import type { ClockChanges } from '../../../schemas/generated/types.ts'
import { describeReceived } from '../../../schemas/issue.ts'
import { parseDuration } from '../../engine/clock.ts'
import { latestTime } from '../../wechat/account-clock.ts'
import { assertScope } from '../accounts.ts'
import type { ControlFunction } from '../call.ts'
import { refuseValue } from '../refuse-input.ts'

/** Reads the clock of the world, of a platform or of a mini program. */
export const readClock: ControlFunction<'readClock'> = ({ engine, input }) => {
  assertScope(engine.world, input)
  return engine.clock.read(input)
}

/** Moves, stops or runs a clock. */
export const changeClock: ControlFunction<'changeClock'> = ({ engine, input }) => {
  assertScope(engine.world, input)
  assertTimes(input)
  assertLatest(input, engine.clock.preview(input))
  return engine.clock.change(input)
}

const century = 100 * 365.25 * 24 * 3600 * 1000
const task = 'change the clock'

/** Time is checked before anything moves: what shows no date can be neither logged nor answered. */
function assertLatest({ advance }: ClockChanges, time: number): void {
  if (time <= latestTime) return
  throw refuseValue(
    task,
    {
      path: advance === undefined ? 'freeze' : 'advance',
      expected: `a time up to ${new Date(latestTime).toISOString()} after the change`,
      received: new Date(time).toISOString(),
    },
    'Advance less, or set the clock back first (freeze it at an earlier moment, or reset the fake).',
  )
}

function assertTimes({ advance, freeze }: ClockChanges): void {
  if (advance !== undefined && parseDuration(advance) > century) {
    throw refuseValue(task, {
      path: 'advance',
      expected: 'at most a hundred years',
      received: describeReceived(advance),
    })
  }
  if (typeof freeze === 'string' && Number.isNaN(Date.parse(freeze))) {
    throw refuseValue(task, {
      path: 'freeze',
      expected: 'a moment such as 2026-03-31T00:00:00Z',
      received: describeReceived(freeze),
    })
  }
}
