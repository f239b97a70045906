import type { Clock, ClockChanges, Scope, Snapshot } from '../../schemas/generated/types.ts'
import {
  changeClock,
  createAccountClock,
  readClock,
  type AccountClock,
} from '../wechat/account-clock.ts'
import type { World } from '../wechat/world.ts'

/**
 * The clocks of a fake: the world's, and for each platform and mini program one that runs with it
 * and can be moved or stopped by itself. Accounts that a scope names have to exist.
 */
export interface ClockControl {
  /** Milliseconds since 1970 on the clock of the world, without fractions. */
  readonly now: () => number
  readonly read: (scope: Scope) => Clock
  /** The time that a clock would show after a change: milliseconds since 1970; changes nothing. */
  readonly preview: (changes: ClockChanges) => number
  readonly change: (changes: ClockChanges) => Clock
  /** The clock of the world as a snapshot keeps it: its settings, not the time that it shows. */
  readonly save: () => NonNullable<Snapshot['clock']>
  /** Sets the clock of the world to what a snapshot has kept. */
  readonly restore: (saved: NonNullable<Snapshot['clock']>) => void
  /** Makes the clock of the world agree with the machine's again. */
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
  const readOuter = (clock: AccountClock): number => (clock === worldClock ? wholeNow() : now())
  const find = ({ appid, componentAppid }: Scope): AccountClock =>
    (appid === undefined
      ? world.platforms.get(componentAppid ?? '')?.clock
      : world.miniPrograms.get(appid)?.clock) ?? worldClock
  return {
    now,
    read(scope) {
      const clock = find(scope)
      return describeClock(clock, readOuter(clock))
    },
    preview(changes) {
      const clock = find(changes)
      const outer = readOuter(clock)
      return readClock(applyChanges(clock, changes, outer), outer)
    },
    change(changes) {
      const clock = find(changes)
      const outer = readOuter(clock)
      Object.assign(clock, applyChanges(clock, changes, outer))
      return describeClock(clock, outer)
    },
    save: () => ({ ...worldClock }),
    restore(saved) {
      Object.assign(worldClock, saved)
    },
    reset() {
      Object.assign(worldClock, createAccountClock())
    },
  }
}

function applyChanges(
  clock: AccountClock,
  { advance, freeze }: ClockChanges,
  outer: number,
): AccountClock {
  const change = {
    advance: advance === undefined ? undefined : parseDuration(advance),
    freeze: typeof freeze === 'string' ? Date.parse(freeze) : freeze,
  }
  return changeClock(clock, change, outer)
}

function describeClock(clock: AccountClock, outer: number): Clock {
  return {
    time: new Date(readClock(clock, outer)).toISOString(),
    frozen: clock.frozenAt !== null,
  }
}

const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const

/** Milliseconds of a duration: a number of them, or text such as `30s`, `5m`, `2h`, `1.5d`. */
export function parseDuration(duration: number | string): number {
  if (typeof duration === 'number') return duration
  // The schema of the change has let nothing else through.
  const [, amount = '0', unit = 'ms'] = /^([\d.]+)(ms|s|m|h|d)$/.exec(duration) ?? []
  return Math.round(Number(amount) * (isUnit(unit) ? units[unit] : 1))
}

function isUnit(text: string): text is keyof typeof units {
  return Object.hasOwn(units, text)
}
