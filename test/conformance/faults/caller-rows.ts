/** The callers to whom a fault of the connection looks different. */
export const callers = ['socket', 'node:https', 'fetch', 'undici', 'msw'] as const

/** One of {@link callers}. */
export type CallerName = (typeof callers)[number]

/** What a caller gets of a fault, in words, the same for the test and for the docs. */
export type CallerRow = {
  /** What is given to `addFault`. */
  readonly fault: Readonly<Record<string, unknown>>
} & Readonly<Record<CallerName, string>>

const hang = 'nothing, until it gives up'
const reply = 'status 200, the whole body'

/**
 * What each fault that touches the connection means to a caller on a socket (http, https, proxy), and
 * to one in this process: the error with its code, or its cause's code, and its message.
 */
export const callerRows: readonly CallerRow[] = [
  {
    fault: { connection: 'hang' },
    socket: hang,
    'node:https': hang,
    fetch: hang,
    undici: hang,
    msw: hang,
  },
  {
    fault: { connection: 'reset' },
    socket: 'ECONNRESET: read ECONNRESET',
    'node:https': 'ECONNRESET: read ECONNRESET',
    fetch: 'ECONNRESET: fetch failed',
    undici: 'ECONNRESET: read ECONNRESET',
    msw: 'no code: Failed to fetch',
  },
  {
    fault: { connection: 'empty' },
    socket: 'ECONNRESET: socket hang up',
    'node:https': 'ECONNRESET: socket hang up',
    fetch: 'ECONNRESET: fetch failed',
    undici: 'ECONNRESET: socket hang up',
    msw: 'no code: Failed to fetch',
  },
  {
    fault: { connection: 'cut' },
    socket: 'status 200, then ECONNRESET: aborted',
    'node:https': 'status 200, then ECONNRESET: aborted',
    fetch: 'status 200, then ECONNRESET: terminated',
    undici: 'status 200, then ECONNRESET: socket hang up',
    msw: 'status 200, then ECONNRESET: socket hang up',
  },
  {
    fault: { reply: 'wrongContentLength' },
    socket: 'status 200, then ECONNRESET: aborted',
    'node:https': 'status 200, then ECONNRESET: aborted',
    fetch: 'status 200, then ECONNRESET: terminated',
    undici: 'status 200, then ECONNRESET: socket hang up',
    msw: 'status 200, then ECONNRESET: socket hang up',
  },
  {
    fault: { connection: 'drip', delay: 40 },
    socket: reply,
    'node:https': reply,
    fetch: reply,
    undici: reply,
    msw: reply,
  },
  {
    fault: { delay: 20 },
    socket: reply,
    'node:https': reply,
    fetch: reply,
    undici: reply,
    msw: reply,
  },
]
