import type { Engine } from './engine/engine.ts'
import { describeExchange } from './engine/exchange.ts'
import type { JournalEntry } from './engine/journal.ts'
import type { Exchanges } from './face.ts'

/** The questions to the journal, asked of the entries that a filter lets through. */
export function readExchanges(
  engine: Engine,
  includes: (entry: JournalEntry) => boolean,
): Exchanges {
  const select = (): JournalEntry[] => engine.journal.entries().filter(includes)
  return {
    exchanges: async () =>
      Promise.resolve(select().map((entry) => describeExchange(engine, entry))),
    lastExchange: async (operation) => {
      const last = select().findLast(
        ({ route }) => operation === undefined || route?.name === operation,
      )
      return Promise.resolve(last && describeExchange(engine, last))
    },
  }
}
