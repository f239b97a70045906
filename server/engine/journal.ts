import type { Owner } from './attribution.ts'
import type { Outcome } from './reply.ts'
import type { Route } from './routes.ts'

/**
 * One request, its owner and what became of it, as the journal keeps them: flat, and with nothing in
 * it that can be worked out when somebody asks, since every request pays for what is kept.
 */
export interface JournalEntry extends Outcome, Owner {
  /** Counts up from 1, without gaps, in the order of arrival. */
  readonly id: number
  /** Milliseconds since 1970 on the fake's clock. */
  readonly time: number
  readonly method: string
  /** Path and query as sent. */
  url: string
  /** Names and values in turn, as sent. */
  headers: readonly string[]
  /** The body of the request: text if a step has read it as UTF-8, else a copy of its bytes. */
  readonly body: string | Uint8Array
  readonly route: Route | null
}

/** How much a journal keeps; the oldest entries go first. */
export interface JournalLimits {
  readonly entries: number
  /** Bytes of URLs, headers and bodies; the headers that every reply has are not kept. */
  readonly bytes: number
}

/** The last exchanges, oldest first. */
export interface Journal {
  /** The id of the next entry; each is given out once, and its entry is added next. */
  readonly nextId: () => number
  /** Keeps an entry, and drops the oldest ones beyond the limits. */
  readonly add: (entry: JournalEntry) => void
  /** What is kept, oldest first. */
  readonly entries: () => JournalEntry[]
  /** Forgets the entries that match. */
  readonly remove: (matches: (entry: JournalEntry) => boolean) => void
  /**
   * Calls a listener with every entry from now on; what it returns ends that. A listener that throws
   * is ended, and `fail` is told why: the call that is being answered is not its own.
   */
  readonly subscribe: (listener: Listener, fail: (error: unknown) => void) => () => void
}

/** An empty journal; keeps at least the last entry, whatever its size. */
export function createJournal(limits: JournalLimits): Journal {
  const subscriptions = new Set<Subscription>()
  // A ring: the entry of an id is at the rest of the id by the length.
  const ring: (JournalEntry | undefined)[] = []
  /** At the same places: the bytes of each entry's request headers. */
  const headerBytes: number[] = []
  let lastId = 0
  let oldestId = 1
  let bytes = 0
  const empty = (place: number): void => {
    const entry = ring[place]
    if (entry === undefined) return
    bytes -= countBytes(entry, headerBytes[place])
    ring[place] = undefined
  }
  const dropOldest = (): void => {
    empty(oldestId % limits.entries)
    oldestId += 1
  }
  return {
    nextId() {
      lastId += 1
      return lastId
    },
    add(entry) {
      // More than one where an id never got its entry.
      while (lastId - oldestId >= limits.entries) dropOldest()
      const place = lastId % limits.entries
      const placeBefore = (lastId - 1) % limits.entries
      const before = ring[placeBefore]
      shareMemory(entry, before)
      // Every request pays for this: headers that were counted before are not counted again.
      const isCounted = entry.headers === before?.headers
      headerBytes[place] =
        (isCounted ? headerBytes[placeBefore] : null) ?? countTexts(entry.headers)
      ring[place] = entry
      bytes += countBytes(entry, headerBytes[place])
      while (bytes > limits.bytes && oldestId < lastId) dropOldest()
      if (subscriptions.size > 0) notify(subscriptions, entry)
    },
    entries() {
      const kept: JournalEntry[] = []
      for (let id = oldestId; id <= lastId; id += 1) {
        const entry = ring[id % limits.entries]
        if (entry !== undefined) kept.push(entry)
      }
      return kept
    },
    remove(matches) {
      for (const [place, entry] of ring.entries()) {
        if (entry !== undefined && matches(entry)) empty(place)
      }
    },
    subscribe: (listener, fail) => subscribe(subscriptions, { listener, fail }),
  }
}

type Listener = (entry: JournalEntry) => void

interface Subscription {
  readonly listener: Listener
  readonly fail: (error: unknown) => void
}

function subscribe(subscriptions: Set<Subscription>, subscription: Subscription): () => void {
  subscriptions.add(subscription)
  return () => {
    subscriptions.delete(subscription)
  }
}

function notify(subscriptions: Set<Subscription>, entry: JournalEntry): void {
  for (const subscription of subscriptions) {
    try {
      subscription.listener(entry)
    } catch (error) {
      subscriptions.delete(subscription)
      subscription.fail(error)
    }
  }
}

/**
 * Takes equal text from the entry before, so that a client that sends the same headers again and
 * again leaves nothing for the garbage collector to carry: half of what the journal would cost.
 */
function shareMemory(entry: JournalEntry, before: JournalEntry | undefined): void {
  if (before === undefined) return
  if (entry.url === before.url) entry.url = before.url
  if (isSameList(entry.headers, before.headers)) entry.headers = before.headers
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index])
}

/** Shared text counts for each entry: then what is left never holds more than is counted. */
function countBytes({ url, body, reply }: JournalEntry, headerBytes = 0): number {
  const own = reply?.headers ?? null
  const replyBytes = (reply?.body.length ?? 0) + (own === null ? 0 : countTexts(own))
  return url.length + headerBytes + body.length + replyBytes
}

function countTexts(texts: readonly string[]): number {
  let total = 0
  for (const text of texts) total += text.length
  return total
}
