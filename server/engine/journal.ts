import type { EngineReply, EngineRequest } from './message.ts'
import type { Stop } from './pipeline.ts'
import type { Route } from './routes.ts'

/** One request and its reply as the journal keeps them; nothing is copied or parsed before asked. */
export interface JournalEntry {
  /** Counts up from 1, without gaps, in the order of arrival. */
  readonly id: number
  /** Milliseconds since 1970 on the fake's clock. */
  readonly time: number
  readonly request: EngineRequest
  /** Null when the caller went away before its request was complete. */
  readonly reply: EngineReply | null
  readonly route: Route | null
  /** The step that refused the request; null when all passed. */
  readonly stop: Stop | null
  readonly appid: string | null
  readonly componentAppid: string | null
}

/** How much a journal keeps; the oldest entries go first. */
export interface JournalLimits {
  readonly entries: number
  /** Bytes of request and reply bodies. */
  readonly bytes: number
}

/** The last exchanges, oldest first. */
export interface Journal {
  /** The id of the next entry; each is given out once. */
  readonly nextId: () => number
  /** Keeps an entry, and drops the oldest ones beyond the limits. */
  readonly add: (entry: JournalEntry) => void
  /** What is kept, oldest first. */
  readonly entries: () => Iterable<JournalEntry>
  /** Calls a listener with every entry from now on; the answer ends it. */
  readonly subscribe: (listener: (entry: JournalEntry) => void) => () => void
}

/** Keeps the last 10,000 exchanges or 64 MiB of bodies unless told otherwise. */
export const defaultJournalLimits: JournalLimits = { entries: 10_000, bytes: 64 * 1024 * 1024 }

/** An empty journal. */
export function createJournal(limits: JournalLimits = defaultJournalLimits): Journal {
  const kept = new Map<number, JournalEntry>()
  const listeners = new Set<(entry: JournalEntry) => void>()
  let lastId = 0
  let bytes = 0
  const dropOldest = (): void => {
    for (const [id, entry] of kept) {
      kept.delete(id)
      bytes -= countBytes(entry)
      return
    }
  }
  return {
    nextId() {
      lastId += 1
      return lastId
    },
    add(entry) {
      kept.set(entry.id, entry)
      bytes += countBytes(entry)
      while (kept.size > limits.entries || (bytes > limits.bytes && kept.size > 1)) dropOldest()
      for (const listener of listeners) listener(entry)
    },
    entries: () => kept.values(),
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

function countBytes({ request, reply }: JournalEntry): number {
  return request.body.length + (reply?.body.length ?? 0)
}
