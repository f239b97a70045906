import { fstatSync } from 'node:fs'
import { Socket } from 'node:net'
import type { Writable } from 'node:stream'
import { isatty, WriteStream } from 'node:tty'
import { summarizeEntry } from '../server/engine/explain.ts'
import type { JournalEntry } from '../server/engine/journal.ts'
import type { Lang } from '../server/wechat/rules/rule-text.ts'

/** The lines that `serve` prints. */
export interface Log {
  /** Adds a line; it is written after this turn of the event loop, at most 5 ms later. */
  readonly print: (line: string) => void
  /** Writes what is left; resolves when it is written, or when nobody has read it for a while. */
  readonly close: () => Promise<void>
}

/** Bytes of lines that wait for their reader; a reader that has stopped must not fill the memory. */
const mostUnwritten = 1024 * 1024

/** Milliseconds that the end of the command waits for a reader. */
const patience = 500

/** Milliseconds; a write for each line costs more than answering the call. */
const flushInterval = 5

/**
 * A log on a stream. It never blocks and never fails: what nobody reads is dropped and counted, and
 * when the reader has gone away, nothing is written any more.
 */
export function createLog(stream: Writable): Log {
  const state = { lines: [] as string[], bytes: 0, dropped: 0, isGone: false }
  stream.on('error', () => {
    state.isGone = true
    state.lines = []
  })
  const flush = (): void => {
    if (state.lines.length === 0) return
    const text = `${state.lines.join('\n')}\n`
    state.lines = []
    state.bytes = 0
    stream.write(text)
  }
  const add = (line: string): void => {
    const size = Buffer.byteLength(line) + 1
    if (stream.writableLength + state.bytes + size > mostUnwritten) {
      state.dropped += 1
      return
    }
    if (state.lines.length === 0) setTimeout(flush, flushInterval)
    state.lines.push(line)
    state.bytes += size
  }
  const tellDropped = (): void => {
    const { dropped } = state
    if (dropped === 0) return
    state.dropped = 0
    add(`... ${dropped} lines were dropped because they were not read`)
    // There was no room for this line either, and it is none of those that it counts.
    if (state.dropped > 0) state.dropped = dropped
  }
  return {
    print(line) {
      if (state.isGone) return
      tellDropped()
      add(line)
    },
    close() {
      if (state.isGone) return Promise.resolve()
      tellDropped()
      flush()
      return drain(stream)
    },
  }
}

/** The log on standard output. */
export function openLog(): Log {
  return createLog(openOutput())
}

/**
 * Standard output as a stream that does not wait. `process.stdout` waits until a pipe or a terminal
 * is read, so that a reader that has stopped would stop the server. A file is never waited for.
 */
function openOutput(): Writable {
  if (isPipe(1)) return new Socket({ fd: 1, readable: false })
  return isatty(1) ? openTerminal() : process.stdout
}

/**
 * As bigint: Node's realpathSync() looks at the numbers of the last call without, and takes a path for
 * a pipe then, so that no module behind a symbolic link would be found any more.
 */
function isPipe(descriptor: number): boolean {
  const stats = fstatSync(descriptor, { bigint: true })
  return stats.isFIFO() || stats.isSocket()
}

/**
 * Node has no public way to a terminal that does not wait. Where this one is not there, the log waits
 * for the terminal as every other program does.
 */
function openTerminal(): Writable {
  const terminal = new WriteStream(1)
  const handle: unknown = Reflect.get(terminal, '_handle')
  if (hasBlocking(handle)) handle.setBlocking(false)
  return terminal
}

function hasBlocking(handle: unknown): handle is { setBlocking: (isOn: boolean) => unknown } {
  return typeof handle === 'object' && handle !== null && 'setBlocking' in handle
}

function drain(stream: Writable): Promise<void> {
  if (stream === process.stdout) return Promise.resolve()
  return new Promise((resolve) => {
    const giveUp = (): void => {
      stream.destroy()
    }
    const timer = setTimeout(giveUp, patience)
    stream.once('close', () => {
      clearTimeout(timer)
      resolve()
    })
    stream.end(giveUp)
  })
}

/**
 * One exchange as one line: time, call, status, errcode and owner; below it, why, unless it
 * was an ordinary success.
 */
export function formatLogLine(entry: JournalEntry, lang: Lang): string {
  const { id, time, method, url, reply, miniProgram, platform } = entry
  const clock = formatClock(Math.floor(time / 1000))
  const owner = miniProgram?.appid ?? platform?.componentAppid ?? '-'
  // Without the query, which holds the token.
  const mark = url.indexOf('?')
  const path = mark === -1 ? url : url.slice(0, mark)
  const result = reply === null ? 'aborted -' : `${reply.status} ${nameErrcode(reply.errcode)}`
  const line = `${clock} #${id} ${method} ${path} ${result} ${owner}`
  return isOrdinary(entry) ? line : `${line}\n    ${summarizeEntry(entry, lang)}`
}

const lastClock = { second: NaN, text: '' }

/** The time of day; it changes once a second, and every call pays for its line, so it is kept. */
function formatClock(second: number): string {
  if (second !== lastClock.second) {
    lastClock.second = second
    lastClock.text = new Date(second * 1000).toISOString().slice(-13, -5)
  }
  return lastClock.text
}

function nameErrcode(errcode: number | null): string {
  if (errcode === null) return '-'
  return errcode === 0 ? 'ok' : String(errcode)
}

function isOrdinary({ stop, reply, fault, route }: JournalEntry): boolean {
  return stop === null && reply !== null && fault === null && route !== null
}
