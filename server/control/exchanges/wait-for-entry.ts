import type { ExchangeQuery } from '../../../schemas/generated/types.ts'
import type { Engine } from '../../engine/engine.ts'
import type { JournalEntry } from '../../engine/journal.ts'
import { isEntryMeant } from './select-entries.ts'

/** How long to wait, and what ends the waiting early. */
export interface WaitOptions {
  /** Milliseconds of real time, whatever the clocks of the fake say. */
  readonly timeout: number
  readonly signal?: AbortSignal
}

/**
 * The oldest entry that a query means, whatever its `limit`: one that the journal has already, else
 * the first to come; undefined when the time is over or the signal aborts. Leaves no listener and no
 * timer behind.
 */
export async function waitForEntry(
  engine: Engine,
  query: ExchangeQuery,
  { timeout, signal }: WaitOptions,
): Promise<JournalEntry | undefined> {
  const present = engine.journal.entries().find((entry) => isEntryMeant(entry, query))
  if (present !== undefined || timeout <= 0 || signal?.aborted === true) return present
  return new Promise((resolve, reject) => {
    const clear = (): void => {
      leave()
      clearTimeout(timer)
      signal?.removeEventListener('abort', giveUp)
    }
    const finish = (entry?: JournalEntry): void => {
      clear()
      resolve(entry)
    }
    const fail = (error: unknown): void => {
      clear()
      reject(error instanceof Error ? error : new Error(String(error)))
    }
    const giveUp = (): void => {
      finish()
    }
    const leave = engine.journal.subscribe((entry) => {
      if (isEntryMeant(entry, query)) finish(entry)
    }, fail)
    const timer = setTimeout(giveUp, timeout)
    signal?.addEventListener('abort', giveUp)
  })
}
