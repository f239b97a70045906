import { setTimeout as wait } from 'node:timers/promises'
import type { Client, ClientCall } from '#contracts/client/client.ts'
import { rightClient, WeixinRefusal } from '#test/support/right-client.ts'
import { plainClient } from './right-clients-transport.ts'
import { ofSet, readNow, around, type RightRow } from './row.ts'
import { getComponentToken, postJson, renew, type Tokens } from './tokens.ts'

/** Whether an error is a refusal with one of these errcodes. */
export function isRefusal(error: unknown, ...errcodes: readonly number[]): error is WeixinRefusal {
  return error instanceof WeixinRefusal && errcodes.includes(error.errcode)
}

interface Kept extends Tokens {
  /** The token that the caller gave when this one was got. */
  readonly insteadOf: string
}

/** Keeps the tokens of each mini program, and renews them once for all calls that wait. */
function createKeeper() {
  const kept = new Map<string, Kept>()
  const running = new Map<string, Promise<Tokens>>()
  const keyOf = ({ baseUrl, appid }: ClientCall): string => `${baseUrl} ${appid}`
  const current = <Call extends ClientCall>(call: Call): Call => {
    const tokens = kept.get(keyOf(call))
    if (tokens?.insteadOf !== call.accessToken) return call
    const { accessToken, refreshToken } = tokens
    return { ...call, accessToken, refreshToken }
  }
  const refresh = async <Call extends ClientCall>(call: Call): Promise<Call> => {
    const key = keyOf(call)
    const run = running.get(key) ?? renew(current(call))
    running.set(key, run)
    try {
      const tokens = await run
      kept.set(key, { ...tokens, insteadOf: call.accessToken })
      return { ...call, ...tokens }
    } finally {
      running.delete(key)
    }
  }
  return { current, refresh }
}

/** Renews after 42001 and 40001, and remembers the new token. */
function createRemembering(): Client {
  const keeper = createKeeper()
  return around(async (call, send) => {
    try {
      return await send(keeper.current(call))
    } catch (error) {
      if (!isRefusal(error, 40001, 40014, 42001)) throw error
      return send(await keeper.refresh(call))
    }
  })
}

/** Reads before every set, each with a token that it renews when it has to. */
function createReadingRemembering(): Client {
  const client = createRemembering()
  return {
    getSupportVersion: (call) => client.getSupportVersion(call),
    setSupportVersion: async ({ version, ...call }) => {
      await client.getSupportVersion(call)
      return client.setSupportVersion({ ...call, version })
    },
  }
}

/** Reads back after a lost set, and gets a new token in advance whatever came of its call. */
const earlyClient: Client = {
  ...rightClient,
  setSupportVersion: async (call) => {
    try {
      return await rightClient.setSupportVersion(call)
    } catch (error) {
      if (error instanceof WeixinRefusal || (await readNow(call)) !== call.version) throw error
      return { version: call.version }
    } finally {
      await renew(call).catch(() => undefined)
    }
  },
}

/** Keeps the token of the platform until shortly before its end. */
function createPlatformClient(): Client {
  const kept = new Map<string, { readonly token: Promise<string>; readonly until: number }>()
  const componentToken = (call: ClientCall): Promise<string> => {
    const key = `${call.baseUrl} ${call.componentAppid}`
    const known = kept.get(key)
    if (known !== undefined && known.until > Date.now()) return known.token
    const token = getComponentToken(call)
    kept.set(key, { token, until: Date.now() + 6_900_000 })
    return token
  }
  return around(async (call, send) =>
    send({ ...call, ...(await renew(call, await componentToken(call))) }),
  )
}

/** An api of one mini program, made once for each token. */
function createFactory(keyOf: (call: ClientCall) => string): Client {
  const apis = new Map<string, { readonly baseUrl: string; readonly accessToken: string }>()
  return around((call, send) => {
    const key = keyOf(call)
    const api = apis.get(key) ?? { baseUrl: call.baseUrl, accessToken: call.accessToken }
    apis.set(key, api)
    return send({ ...call, ...api })
  })
}

/** Holds the credentials of one mini program at a time, as old SDKs do. */
function createGlobalClient(): Client {
  let configured: ClientCall | undefined
  return around((call, send) => {
    configured = call
    return send({ ...call, accessToken: configured.accessToken })
  })
}

/** Asks an operation before or after its call, and goes on whatever that has answered. */
function asking(path: string, fields: (call: ClientCall) => object): Client {
  return around(async (call, send) => {
    await postJson(call, path, fields(call)).catch(() => undefined)
    return send(call)
  })
}

/** Clears the quota once when it is used up, and calls again. */
const clearingClient: Client = around(async (call, send) => {
  try {
    return await send(call)
  } catch (error) {
    if (!isRefusal(error, 45009)) throw error
    const query = `access_token=${encodeURIComponent(call.accessToken)}`
    const path = `/cgi-bin/clear_quota?${query}`
    await postJson(call, path, { appid: call.appid }).catch(() => undefined)
    return send(call)
  }
})

/** Asks what was granted when something was not, to say so in its error. */
const diagnosingClient: Client = around(async (call, send) => {
  try {
    return await send(call)
  } catch (error) {
    if (!isRefusal(error, 61007)) throw error
    const token = encodeURIComponent(await getComponentToken(call))
    const path = `/cgi-bin/component/api_get_authorizer_info?component_access_token=${token}`
    const fields = { component_appid: call.componentAppid, authorizer_appid: call.appid }
    const info = await postJson(call, path, fields).catch(() => ({}))
    throw Object.assign(error, { granted: Object.keys(info) })
  }
})

/** Clients that are right, and have tokens and other operations on their mind. */
export const tokenRows: readonly RightRow[] = [
  {
    name: 'renews its token once for all calls, and remembers it',
    client: createRemembering,
    options: { refreshes: true },
  },
  { name: 'renews its token without saying so', client: createRemembering },
  {
    name: 'reads before it sets, and renews its token for both',
    client: createReadingRemembering,
    options: { refreshes: true },
  },
  {
    name: 'reads back after a lost set, and then renews its token in advance',
    client: () => earlyClient,
    sees: ofSet,
  },
  {
    name: 'gets tokens of its own, and keeps that of the platform',
    client: createPlatformClient,
    options: { refreshes: true },
  },
  {
    name: 'makes one api for each host and token',
    client: () => createFactory(({ baseUrl, accessToken }) => `${baseUrl} ${accessToken}`),
  },
  {
    name: 'makes one api for each token, since its host is always the same',
    client: () => createFactory(({ accessToken }) => accessToken),
    // Each further run calls a port that is closed, or has another owner by then.
    sees: ({ name }) => name === 'get-any-refusal',
    options: { runs: 2 },
  },
  {
    name: 'has one global token',
    client: createGlobalClient,
    options: { concurrency: 1 },
  },
  {
    name: 'gets a stable token for other calls before its own',
    client: () =>
      asking('/cgi-bin/stable_token', ({ appid, secret }) => ({
        grant_type: 'client_credential',
        appid,
        secret,
      })),
  },
  {
    name: 'asks WeChat to push the ticket before its own call',
    client: () =>
      asking('/cgi-bin/component/api_start_push_ticket', (call) => ({
        component_appid: call.componentAppid,
        component_secret: call.componentSecret,
      })),
  },
  {
    name: 'clears the quota once when it is used up, and calls again',
    client: () => clearingClient,
  },
  {
    name: 'asks what was granted after 61007',
    client: () => diagnosingClient,
  },
  {
    name: 'sends no more than one call each 5 ms',
    client: () => {
      let next = 0
      return around(async (call, send) => {
        const now = performance.now()
        next = Math.max(next + 5, now)
        await wait(next - now)
        return send(call)
      })
    },
  },
  { name: 'calls the same functions over fetch', client: () => ({ ...plainClient }) },
]
