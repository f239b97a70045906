import type { Engine } from './engine/engine.ts'
import type { FakePlatform } from './face.ts'
import { readExchanges } from './read-exchanges.ts'
import type { Platform } from './wechat/platform.ts'

/** A platform as users of the fake hold it. */
export function createFakePlatform(engine: Engine, platform: Platform): FakePlatform {
  const { componentAppid, componentSecret, componentVerifyTicket } = platform
  return {
    componentAppid,
    componentSecret,
    componentVerifyTicket,
    expireTicket: async () => {
      platform.ticketExpired = true
      return Promise.resolve()
    },
    ...readExchanges(engine, (entry) => entry.platform === platform),
  }
}
