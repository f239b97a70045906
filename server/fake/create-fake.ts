import type { ExchangeQuery, MiniProgram, Platform, Scope } from '../../schemas/generated/types.ts'
import type { Addresses } from '../control/call.ts'
import type { ControlClient } from '../control/control-client.ts'
import { formatExchanges } from '../control/format-exchanges.ts'
import { FakeWeixinError } from '../fake-weixin-error.ts'
import type { Exchanges, FakeMiniProgram, FakePlatform, FakeWeixin, Scoped } from './fake-weixin.ts'

/** What a fake says of itself besides its url. */
export interface FakeAddress extends Addresses {
  readonly controlToken: string | null
}

/** The fake as its users hold it, over any way to its control. */
export function createFake(port: ControlClient, address: FakeAddress): FakeWeixin {
  const { call, close } = port
  return {
    url: port.url,
    ...address,
    ...controlScope(port, {}),
    addPlatform: async (options = {}) =>
      createFakePlatform(port, await call('addPlatform', options)),
    addMiniProgram: async ({ platform, ...options } = {}) => {
      const owner = platform === undefined ? {} : { componentAppid: platform.componentAppid }
      return createFakeMiniProgram(port, await call('addMiniProgram', { ...options, ...owner }))
    },
    platforms: async () =>
      (await call('listPlatforms', {})).map((platform) => createFakePlatform(port, platform)),
    miniPrograms: async () =>
      (await call('listMiniPrograms', {})).map((one) => createFakeMiniProgram(port, one)),
    explain: (id, { lang } = {}) =>
      call('explainExchange', lang === undefined ? { id } : { id, lang }),
    har: (query = {}) => call('exportHar', query),
    curl: async (query = {}) => (await call('exportCurl', query)).lines,
    setUpPactState: (state) => call('setUpPactState', state),
    restore: async (snapshot) => {
      await call('restoreSnapshot', snapshot)
    },
    reset: async () => {
      await call('reset', {})
    },
    health: () => call('readHealth', {}),
    operations: () => call('listOperations', {}),
    errcodes: () => call('listErrcodes', {}),
    versions: () => call('listVersions', {}),
    close,
    [Symbol.asyncDispose]: close,
  }
}

/** What can be done alike to the world, a platform and a mini program. */
function controlScope(port: ControlClient, scope: Scope): Scoped {
  return {
    ...readExchanges(port, scope),
    addFault: async (operation, fault) => {
      const { id } = await port.call('addFault', { ...fault, ...scope, operation })
      return {
        id,
        remove: async () => {
          await port.call('removeFault', { id })
        },
      }
    },
    faults: () => port.call('listFaults', scope),
    removeFaults: async () => {
      await port.call('removeFaults', scope)
    },
    addReply: async (reply) => {
      const { id } = await port.call('addReply', { ...reply, ...scope })
      return {
        id,
        remove: async () => {
          await port.call('removeReply', { id })
        },
      }
    },
    replies: () => port.call('listReplies', scope),
    clock: () => port.call('readClock', scope),
    advanceClock: (duration) => port.call('changeClock', { ...scope, advance: duration }),
    freezeClock: (at) =>
      port.call('changeClock', {
        ...scope,
        freeze: at instanceof Date ? at.toISOString() : (at ?? true),
      }),
    runClock: () => port.call('changeClock', { ...scope, freeze: false }),
    snapshot: () => port.call('takeSnapshot', scope),
  }
}

/** The questions to the journal, about the exchanges of one account or of the world. */
function readExchanges(
  port: ControlClient,
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

/** A mini program as users of the fake hold it. */
function createFakeMiniProgram(port: ControlClient, miniProgram: MiniProgram): FakeMiniProgram {
  const { appid, secret, accessToken, refreshToken, authorizationCode } = miniProgram
  const change: FakeMiniProgram['change'] = async (changes) => {
    await port.call('changeMiniProgram', { ...changes, appid })
  }
  return {
    appid,
    secret,
    accessToken,
    refreshToken,
    authorizationCode,
    platform: createFakePlatform(port, miniProgram),
    url: port.url + readPath(miniProgram.url),
    ...controlScope(port, { appid }),
    change,
    supportVersion: async () => (await port.call('readMiniProgram', { appid })).supportVersion,
    setSupportVersion: (version) => change({ supportVersion: version }),
    expireToken: async () => {
      await port.call('expireTokens', { appid })
    },
    tokens: () => port.call('listTokens', { appid }),
    addToken: (options = {}) => port.call('addToken', { ...options, appid }),
    restore: async (snapshot) => {
      await port.call('restoreSnapshot', snapshot)
    },
    remove: async () => {
      await port.call('removeMiniProgram', { appid })
    },
  }
}

/** The path of its own address: the server may know itself by another host than its caller does. */
function readPath(url: string): string {
  return url.slice(url.lastIndexOf('/__mini-program/'))
}

/** A platform as users of the fake hold it. */
function createFakePlatform(
  port: ControlClient,
  {
    componentAppid,
    componentSecret,
    componentVerifyTicket,
  }: Pick<Platform, 'componentAppid' | 'componentSecret' | 'componentVerifyTicket'>,
): FakePlatform {
  return {
    componentAppid,
    componentSecret,
    componentVerifyTicket,
    ...controlScope(port, { componentAppid }),
    expireTicket: async () => {
      await port.call('changePlatform', { componentAppid, ticketExpired: true })
    },
    restore: async (snapshot) => {
      await port.call('restoreSnapshot', snapshot)
    },
    remove: async () => {
      await port.call('removePlatform', { componentAppid })
    },
  }
}
