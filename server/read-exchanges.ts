import type { ExchangeQuery } from '../schemas/generated/types.ts'
import type { ControlPort } from './control/port.ts'
import { formatExchanges } from './control/format-exchanges.ts'
import type { Exchanges } from './face.ts'
import { FakeWeixinError } from './fake-weixin-error.ts'

/** The questions to the journal, about the exchanges of one account or of the world. */
export function readExchanges(
  port: ControlPort,
  scope: Pick<ExchangeQuery, 'appid' | 'componentAppid'>,
): Exchanges {
  const list: Exchanges['exchanges'] = (query = {}) =>
    port.call('listExchanges', { ...query, ...scope })
  return {
    exchanges: list,
    lastExchange: async (operation) => {
      const found = await list(operation === undefined ? { limit: 1 } : { operation, limit: 1 })
      return found.at(-1)
    },
    waitForExchange: (query = {}, { timeout } = {}) =>
      port.call('waitForExchange', {
        ...query,
        ...scope,
        ...(timeout === undefined ? {} : { timeout }),
      }),
    expectNone: async (query = {}) => {
      const exchanges = await list(query)
      if (exchanges.length === 0) return
      throw new FakeWeixinError(
        'unexpected_exchange',
        `Failed to find no exchange that fits ${JSON.stringify({ ...query, ...scope })}: ` +
          `there are ${exchanges.length}.${formatExchanges(exchanges)}\n` +
          'Expected none. Correct the client, or narrow the question (operation, errcode, refused, afterId).',
        { query, exchanges },
      )
    },
    removeExchanges: async (query = {}) => {
      await port.call('removeExchanges', { ...query, ...scope })
    },
  }
}
