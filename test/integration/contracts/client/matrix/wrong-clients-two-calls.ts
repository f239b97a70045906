import type { Client, ClientCall } from '#contracts/client/client.ts'
import { rightClient, WeixinRefusal, type WireReply } from '#test/support/right-client.ts'
import { isRefusal } from './right-clients-tokens.ts'
import { wrong, around, readReply, withGet, withSet, type SetCall, type WrongRow } from './row.ts'
import { renew } from './tokens.ts'

const keyOf = ({ baseUrl, accessToken }: ClientCall): string => `${baseUrl} ${accessToken}`
const accountOf = ({ baseUrl, appid }: ClientCall): string => `${baseUrl} ${appid}`

/** Keeps what it has read. */
function createCache(
  onSet: (cache: Map<string, Promise<unknown>>, call: SetCall) => Promise<unknown>,
): Client {
  const cache = new Map<string, Promise<unknown>>()
  return {
    getSupportVersion: (call) => {
      const reply = cache.get(keyOf(call)) ?? rightClient.getSupportVersion(call)
      cache.set(keyOf(call), reply)
      reply.catch(() => cache.delete(keyOf(call)))
      return reply
    },
    setSupportVersion: (call) => onSet(cache, call),
  }
}

/** What a read would be if the version were set. */
function pretend(version: string): Promise<Required<WireReply>> {
  const reply = { errcode: 0, errmsg: 'ok', now_version: version, uv_info: { items: [] } }
  return Promise.resolve(reply)
}

/** Writes the version into what it has read before it knows that it is set. */
function createOptimist(keeps: (error: unknown) => boolean): Client {
  return createCache(async (cache, call) => {
    const before = cache.get(keyOf(call))
    cache.set(keyOf(call), pretend(call.version))
    try {
      return await rightClient.setSupportVersion(call)
    } catch (error) {
      if (!keeps(error)) {
        if (before === undefined) cache.delete(keyOf(call))
        else cache.set(keyOf(call), before)
      }
      throw error
    }
  })
}

/** Shows the version of its last set in place of what it reads. */
function createRewriter(): Client {
  const versions = new Map<string, string>()
  return {
    getSupportVersion: async (call) => {
      const reply = await readReply(call)
      return { ...reply, now_version: versions.get(keyOf(call)) ?? reply.now_version }
    },
    setSupportVersion: async (call) => {
      const value = await rightClient.setSupportVersion(call)
      versions.set(keyOf(call), call.version)
      return value
    },
  }
}

/** Sends each set of a kind once. */
function settingOnce(kindOf: (call: SetCall) => string, forgets = true): Client {
  const made = new Map<string, Promise<unknown>>()
  return withSet((call) => {
    const kind = kindOf(call)
    const known = made.get(kind) ?? rightClient.setSupportVersion(call)
    made.set(kind, known)
    if (forgets) known.catch(() => made.delete(kind))
    return known
  })
}

/** Shares the set that is under way with whoever sets something else meanwhile. */
function createSharing(): Client {
  const running = new Map<string, Promise<unknown>>()
  return withSet(async (call) => {
    const known = running.get(keyOf(call)) ?? rightClient.setSupportVersion(call)
    running.set(keyOf(call), known)
    try {
      return await known
    } finally {
      running.delete(keyOf(call))
    }
  })
}

/** Keeps the first token that a key was called with. */
function keepingToken(keyOfCall: (call: ClientCall) => string): Client {
  const tokens = new Map<string, string>()
  return around((call, send) => {
    const key = keyOfCall(call)
    const accessToken = tokens.get(key) ?? call.accessToken
    tokens.set(key, accessToken)
    return send({ ...call, accessToken })
  })
}

/** Keeps refusals, and raises them again without a call. */
function createGrudge(bears: (error: unknown) => boolean): Client {
  const errors = new Map<string, unknown>()
  return around(async (call, send) => {
    const known = errors.get(accountOf(call))
    if (known instanceof Error) throw known
    try {
      return await send(call)
    } catch (error) {
      if (bears(error)) errors.set(accountOf(call), error)
      throw error
    }
  })
}

/** Renews after 42001 once in its life for each key, and keeps the new token there. */
function createRenewer(keyOfCall: (call: ClientCall) => string, rotates: boolean): Client {
  const kept = new Map<string, string>()
  const firstRefresh = new Map<string, string>()
  return around(async (call, send) => {
    const key = keyOfCall(call)
    const refreshToken = firstRefresh.get(key) ?? call.refreshToken
    firstRefresh.set(key, refreshToken)
    const accessToken = kept.get(key) ?? call.accessToken
    try {
      return await send({ ...call, accessToken })
    } catch (error) {
      if (!isRefusal(error, 40001, 42001)) throw error
      if (kept.has(key) && !rotates) throw error
      const renewed = await renew({ ...call, refreshToken })
      kept.set(key, renewed.accessToken)
      return send({ ...call, accessToken: renewed.accessToken })
    }
  })
}

/** Changes what it gave before with everything that it reads. */
function createOverwriting(): Client {
  const shared = new Map<string, object>()
  return withGet(async (call) => {
    const value = Object.assign(shared.get(accountOf(call)) ?? {}, await readReply(call))
    shared.set(accountOf(call), value)
    return value
  })
}

const isLost = (error: unknown): boolean => !(error instanceof WeixinRefusal)
const isRefused = (error: unknown): boolean => error instanceof WeixinRefusal

/** Clients whose bug shows with the second call, not with the first. */
export const twoCallRows: readonly WrongRow[] = [
  wrong('keeps what it read for ever, whatever it sets', ['stale-read'], () =>
    createCache((_, call) => rightClient.setSupportVersion(call)),
  ),
  wrong('keeps what it read for ever, until it sets itself', ['stale-read'], () =>
    createCache((cache, call) => {
      cache.delete(keyOf(call))
      return rightClient.setSupportVersion(call)
    }),
  ),
  wrong('reads before it sets, and shows that afterwards', ['stale-read'], () =>
    createCache(async (cache, call) => {
      cache.set(keyOf(call), Promise.resolve(await readReply(call)))
      return rightClient.setSupportVersion(call)
    }),
  ),
  wrong('shows the version of its last set for ever', ['stale-read'], createRewriter),
  wrong('shows a version whose set was refused', ['optimistic-read'], () =>
    createOptimist(isRefused),
  ),
  wrong('shows a version whose set was lost', ['optimistic-read'], () => createOptimist(isLost)),
  wrong('shows a version before its set is answered', ['optimistic-read'], () =>
    createOptimist(() => false),
  ),
  wrong('sets once in its life for each token', ['not-called'], () => settingOnce(keyOf)),
  wrong('sets each version once in its life', ['not-called'], () =>
    settingOnce((call) => `${keyOf(call)} ${call.version}`),
  ),
  wrong('shares a set that is under way with another version', ['not-called'], createSharing),
  wrong('keeps the refusal of a set, though it was -1', ['not-called'], () =>
    settingOnce((call) => `${keyOf(call)} ${call.version}`, false),
  ),
  wrong('keeps the first token of its life', ['token-wrong'], () => keepingToken(() => '')),
  wrong('keeps the first token of each host', ['token-wrong'], () =>
    keepingToken(({ baseUrl }) => new URL(baseUrl).host),
  ),
  wrong('keeps the first token of each mini program', ['token-wrong'], () =>
    keepingToken(accountOf),
  ),
  wrong('calls no more once it was refused', ['not-called'], () => createGrudge(isRefused)),
  wrong('calls no more once an answer was lost', ['not-called'], () => createGrudge(isLost)),
  wrong(
    'keeps one new token for all mini programs',
    ['token-wrong'],
    () => createRenewer(({ baseUrl }) => new URL(baseUrl).host, true),
    { options: { refreshes: true } },
  ),
  wrong(
    'renews once in its life for each mini program',
    ['expired-token-not-refreshed'],
    () => createRenewer(accountOf, false),
    { options: { refreshes: true } },
  ),
  wrong('changes what it gave before with what it reads next', ['rows-misread'], createOverwriting),
]
