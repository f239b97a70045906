import type { Clock, ClockChanges, Scope } from '../../schemas/generated/types.ts'
import {
  advanceClock,
  createAccountClock,
  freezeClock,
  readClock,
  runClock,
  type AccountClock,
} from '../wechat/account-clock.ts'
import type { World } from '../wechat/world.ts'
import { parseDuration } from './duration.ts'

/**
 * The clocks of a fake: the world's, and for each platform and mini program one that runs with it
 * and can be moved or stopped by itself. Accounts that a scope names have to exist.
 */
export interface ClockControl {
  /** Milliseconds since 1970 on the clock of the world, without fractions. */
  readonly now: () => number
  readonly read: (scope: Scope) => Clock
  readonly change: (changes: ClockChanges) => Clock
  /** Lets the clock of the world agree with the machine's again. */
  readonly reset: () => void
}

/**
 * The clocks of a world. `machineNow` is the time around it in milliseconds since 1970; fractions of
 * one, which `performance.now()` has, are dropped.
 */
export function createClockControl(world: World, machineNow: () => number): ClockControl {
  const wholeNow = (): number => Math.floor(machineNow())
  const worldClock = createAccountClock()
  const now = (): number => readClock(worldClock, wholeNow())
  const outerTime = (clock: AccountClock): number => (clock === worldClock ? wholeNow() : now())
  const find = ({ appid, componentAppid }: Scope): AccountClock =>
    (appid === undefined
      ? world.platforms.get(componentAppid ?? '')?.clock
      : world.miniPrograms.get(appid)?.clock) ?? worldClock
  const show = (clock: AccountClock): Clock => ({
    time: new Date(readClock(clock, outerTime(clock))).toISOString(),
    frozen: clock.frozenAt !== null,
  })
  return {
    now,
    read: (scope) => show(find(scope)),
    change({ advance, freeze, ...scope }) {
      const clock = find(scope)
      const outer = outerTime(clock)
      if (advance !== undefined) advanceClock(clock, parseDuration(advance))
      if (freeze === false) runClock(clock, outer)
      else if (freeze === true) freezeClock(clock, readClock(clock, outer))
      else if (freeze !== undefined) freezeClock(clock, Date.parse(freeze))
      return show(clock)
    },
    reset() {
      Object.assign(worldClock, createAccountClock())
    },
  }
}
