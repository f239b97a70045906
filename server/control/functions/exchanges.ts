import type { ExchangeQuery } from '../../../schemas/generated/types.ts'
import { packageVersion } from '../../../schemas/generated/control-operations.ts'
import type { Engine } from '../../engine/engine.ts'
import { describeExchange } from '../../engine/exchange.ts'
import { explainEntry } from '../../engine/explain.ts'
import type { JournalEntry } from '../../engine/journal.ts'
import { FakeWeixinError } from '../../fake-weixin-error.ts'
import { assertScope } from '../accounts.ts'
import type { ControlFunction } from '../call.ts'
import { formatExchanges } from '../format-exchanges.ts'
import { isEntryMeant, selectEntries } from '../exchanges/select-entries.ts'
import { toCurl } from '../exchanges/to-curl.ts'
import { toHar } from '../exchanges/to-har.ts'
import { waitForEntry } from '../exchanges/wait-for-entry.ts'

const defaultTimeout = 5000

/** Lists the exchanges that a query means, oldest first. */
export const listExchanges: ControlFunction<'listExchanges'> = ({ engine, input }) =>
  select(engine, input).map((entry) => describeExchange(engine, entry))

/** Waits for the first exchange that a query means. Throws `exchange_timeout`, also when the fake ends. */
export const waitForExchange: ControlFunction<'waitForExchange'> = async (call) => {
  const { engine, signal } = call
  const { timeout = defaultTimeout, ...query } = call.input
  assertScope(engine.world, query)
  const options = signal === undefined ? { timeout } : { timeout, signal }
  const entry = await waitForEntry(engine, query, options)
  if (entry !== undefined) return describeExchange(engine, entry)
  const { appid, componentAppid, afterId } = query
  const came = selectEntries(engine, {
    ...(appid === undefined ? {} : { appid }),
    ...(componentAppid === undefined ? {} : { componentAppid }),
    ...(afterId === undefined ? {} : { afterId }),
    limit: 10,
  }).map((other) => describeExchange(engine, other))
  const span = signal?.aborted === true ? 'before the end of the fake' : `within ${timeout} ms`
  throw new FakeWeixinError(
    'exchange_timeout',
    `Failed to wait for an exchange: none came ${span} that fits ${JSON.stringify(query)}. ` +
      `Came instead: ${formatExchanges(came)}\n` +
      'Expected one such call. Make sure that the client uses this fake, or wait longer.',
    { query, timeout, exchangeIds: came.map(({ id }) => id) },
  )
}

/** Forgets the exchanges that a query means. */
export const removeExchanges: ControlFunction<'removeExchanges'> = ({ engine, input }) => {
  assertScope(engine.world, input)
  const { limit, ...query } = input
  if (limit === undefined) engine.journal.remove((entry) => isEntryMeant(entry, query))
  else {
    const chosen = new Set(selectEntries(engine, input))
    engine.journal.remove((entry) => chosen.has(entry))
  }
  return {}
}

/** Reads an exchange. Throws `unknown_exchange`. */
export const readExchange: ControlFunction<'readExchange'> = ({ engine, input }) =>
  describeExchange(engine, find(engine, input.id))

/** Explains an exchange. Throws `unknown_exchange`. */
export const explainExchange: ControlFunction<'explainExchange'> = ({ engine, input }) =>
  explainEntry(find(engine, input.id), input.lang ?? 'en', engine.world.versions)

/** Exports exchanges as HAR 1.2, secrets redacted. */
export const exportHar: ControlFunction<'exportHar'> = ({ engine, input }) =>
  toHar(engine, select(engine, input), packageVersion)

/** Exports exchanges as curl lines, secrets redacted. */
export const exportCurl: ControlFunction<'exportCurl'> = ({ engine, input, url }) => ({
  lines: toCurl(engine, select(engine, input), url),
})

function select(engine: Engine, query: ExchangeQuery): JournalEntry[] {
  assertScope(engine.world, query)
  return selectEntries(engine, query)
}

function find(engine: Engine, id: number): JournalEntry {
  const entry = engine.journal.entries().find((candidate) => candidate.id === id)
  if (entry !== undefined) return entry
  throw new FakeWeixinError(
    'unknown_exchange',
    `Failed to find the exchange ${id}: the journal has none of that id. ` +
      'Expected the id of an exchange that is still kept. Look it up sooner, or keep more (journalEntries).',
    { id },
  )
}
