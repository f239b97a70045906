import { explainRefusal } from '../engine/explain.ts'
import type { JournalEntry } from '../engine/journal.ts'

/** One exchange as one line: time, call, status, errcode, whose it is, and why it was refused. */
export function formatLogLine({
  id,
  time,
  request,
  reply,
  stop,
  appid,
  componentAppid,
}: JournalEntry): string {
  const clock = new Date(time).toISOString().slice(11, 19)
  const owner = appid ?? componentAppid ?? '-'
  const status = reply === null ? 'aborted' : String(reply.status)
  const errcode = stop === null ? 'ok' : String(stop.refusal.errcode ?? '-')
  const line = `${clock} #${id} ${request.method} ${request.path} ${status} ${errcode} ${owner}`
  return stop === null ? line : `${line}\n    ${explainRefusal(stop.refusal)}`
}
