/** How the time of an account, or of the world, differs from the time around it. */
export interface AccountClock {
  /** Milliseconds ahead; kept while the clock stands still. */
  offset: number
  /** Milliseconds since 1970 where it stands still; null while it runs. */
  frozenAt: number | null
}

/** A change of a clock; the parts are applied in this order. */
export interface ClockChange {
  /** Milliseconds to move forward, whether the clock runs or stands still. */
  readonly advance?: number | undefined
  /** `true` stops it where it is, a moment (milliseconds since 1970) there, `false` lets it run on. */
  readonly freeze?: boolean | number | undefined
}

/**
 * The latest moment that a clock can be set to: `Date` headers have years of four digits, and no sum
 * of the clocks of a world and an account gets near to the end of what a `Date` can hold.
 */
export const latestTime = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

/** A clock that agrees with the time around it. */
export function createAccountClock(): AccountClock {
  return { offset: 0, frozenAt: null }
}

/** What a clock shows when the time around it is `outer` (milliseconds since 1970). */
export function readClock(clock: AccountClock, outer: number): number {
  return clock.frozenAt ?? outer + clock.offset
}

/** Returns a clock as it is after a change; the clock itself stays as it is. */
export function changeClock(
  { offset, frozenAt }: AccountClock,
  { advance = 0, freeze }: ClockChange,
  outer: number,
): AccountClock {
  const moved =
    frozenAt === null
      ? { offset: offset + advance, frozenAt }
      : { offset, frozenAt: frozenAt + advance }
  if (freeze === undefined) return moved
  const time = readClock(moved, outer)
  if (freeze === false) return { offset: time - outer, frozenAt: null }
  return { offset: moved.offset, frozenAt: freeze === true ? time : freeze }
}

const dayMilliseconds = 24 * 3600 * 1000
const chinaOffset = 8 * 3600 * 1000

/** The day in China, as days since 1970: WeChat's daily quotas reset at midnight there. */
export function readChinaDay(time: number): number {
  return Math.floor((time + chinaOffset) / dayMilliseconds)
}

/** The month in China, as months since the year 0. */
export function readChinaMonth(time: number): number {
  const date = new Date(time + chinaOffset)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}
