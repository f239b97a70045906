/** How the time of an account, or of the world, differs from the time around it. */
export interface AccountClock {
  /** Milliseconds ahead; kept while the clock stands still. */
  offset: number
  /** Milliseconds since 1970 where it stands still; null while it runs. */
  frozenAt: number | null
}

/** A clock that agrees with the time around it. */
export function createAccountClock(): AccountClock {
  return { offset: 0, frozenAt: null }
}

/** What a clock shows when the time around it is `outer` (milliseconds since 1970). */
export function readClock(clock: AccountClock, outer: number): number {
  return clock.frozenAt ?? outer + clock.offset
}

/** Moves a clock forward, whether it runs or stands still. */
export function advanceClock(clock: AccountClock, milliseconds: number): void {
  if (clock.frozenAt === null) clock.offset += milliseconds
  else clock.frozenAt += milliseconds
}

/** Stops a clock at a moment. */
export function freezeClock(clock: AccountClock, at: number): void {
  clock.frozenAt = at
}

/** Lets a clock run on from where it stands. */
export function runClock(clock: AccountClock, outer: number): void {
  if (clock.frozenAt === null) return
  clock.offset = clock.frozenAt - outer
  clock.frozenAt = null
}
