import { summarizeEntry } from '../engine/explain.ts'
import type { JournalEntry } from '../engine/journal.ts'
import type { Lang } from '../wechat/rules/rule-text.ts'

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
