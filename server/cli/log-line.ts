import { explainRefusal } from '../engine/explain.ts'
import type { JournalEntry } from '../engine/journal.ts'

/** One exchange as one line: time, call, status, errcode, whose it is, and why it was refused. */
export function formatLogLine(entry: JournalEntry): string {
  const { id, time, method, url, reply, stop, miniProgram, platform } = entry
  const clock = new Date(time).toISOString().slice(11, 19)
  const owner = miniProgram?.appid ?? platform?.componentAppid ?? '-'
  const status = reply === null ? 'aborted' : String(stop?.refusal.status ?? 200)
  const errcode = stop === null ? 'ok' : String(stop.refusal.errcode ?? '-')
  // Without the query, which holds the token.
  const [path = ''] = url.split('?', 1)
  const line = `${clock} #${id} ${method} ${path} ${status} ${errcode} ${owner}`
  return stop === null ? line : `${line}\n    ${explainRefusal(stop.refusal)}`
}
