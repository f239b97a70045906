import type { ExchangeQuery } from '../../../schemas/generated/types.ts'
import type { Engine } from '../../engine/engine.ts'
import type { JournalEntry } from '../../engine/journal.ts'

/**
 * The entries of the journal for which every condition of a query holds, oldest first; with a
 * `limit`, the last so many of them. No body is read.
 */
export function selectEntries(engine: Engine, query: ExchangeQuery): JournalEntry[] {
  const selected = engine.journal.entries().filter((entry) => isEntryMeant(entry, query))
  return query.limit === undefined ? selected : selected.slice(-query.limit)
}

/** Whether every condition of a query holds for an entry; its `limit` is none. */
export function isEntryMeant(entry: JournalEntry, query: ExchangeQuery): boolean {
  return isWithinIds(entry, query) && isOfAccounts(entry, query) && hasOutcome(entry, query)
}

function isWithinIds({ id }: JournalEntry, { afterId, beforeId }: ExchangeQuery): boolean {
  return (afterId === undefined || id > afterId) && (beforeId === undefined || id < beforeId)
}

/** A platform's exchanges are those of its mini programs too: their entries name it. */
function isOfAccounts(
  { miniProgram, platform }: JournalEntry,
  { appid, componentAppid, unowned }: ExchangeQuery,
): boolean {
  if (appid !== undefined && miniProgram?.appid !== appid) return false
  if (componentAppid !== undefined && platform?.componentAppid !== componentAppid) return false
  return unowned === undefined || unowned === (miniProgram === null && platform === null)
}

function hasOutcome(entry: JournalEntry, { operation, errcode, refused }: ExchangeQuery): boolean {
  if (operation !== undefined && entry.route?.name !== operation) return false
  if (errcode !== undefined && entry.reply?.errcode !== errcode) return false
  if (refused === undefined) return true
  return refused ? isRefused(entry) : entry.reply !== null && !isRefused(entry)
}

/** Refused by a step, or by a fault with an errcode: either way the caller reads a refusal. */
function isRefused({ stop, reply }: JournalEntry): boolean {
  return stop !== null || (reply !== null && reply.errcode !== null && reply.errcode !== 0)
}
