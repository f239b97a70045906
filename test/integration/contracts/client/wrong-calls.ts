import type { Client, ClientCall } from '#contracts/client/client.ts'
import { rightClient, WeixinRefusal, type WireReply } from '#test/support/right-client.ts'
import { createClient, type WrongClient } from './wrong-client.ts'

/** Raises an error at once, and sends nothing. */
export const uncallingClient: Client = {
  getSupportVersion: () => Promise.reject(new Error('connect ECONNREFUSED')),
  setSupportVersion: () => Promise.reject(new Error('connect ECONNREFUSED')),
}

/** Clients that call too little. */
export const silentBugs: readonly WrongClient[] = [
  {
    bug: 'never calls again once an answer was lost',
    client: createBreaker(),
    failures: ['not-called'],
    options: {
      only: ['get-support-version', 'get-answer-reset', 'get-errcode-48001', 'get-any-refusal'],
      concurrency: 1,
    },
  },
  {
    bug: 'crashes on a version that it does not know',
    client: refuseVersions(() => new TypeError("Cannot read properties of null (reading '1')")),
    failures: ['crash-unsent'],
  },
  {
    bug: 'refuses a version by itself with a RangeError that names it',
    client: refuseVersions((version) => new RangeError(`No such version: ${version}`)),
    failures: [],
    warnings: ['refused-unsent'],
  },
]

/** Clients that make a set out of what they do not know. */
export const lostSetBugs: readonly WrongClient[] = [
  {
    bug: 'repeats a set whose reply was no JSON',
    client: { ...rightClient, setSupportVersion: repeatUnread },
    failures: ['set-repeated'],
    options: { only: ['set-support-version', 'set-html-502'] },
  },
  {
    bug: 'repeats a set whose reply was empty',
    client: { ...rightClient, setSupportVersion: repeatUnread },
    failures: ['set-repeated'],
    options: { only: ['set-support-version', 'set-empty-reply'] },
  },
  {
    bug: 'repeats a set whose reply was broken',
    client: { ...rightClient, setSupportVersion: repeatUnread },
    failures: ['set-repeated'],
    options: { only: ['set-support-version', 'set-malformed-json'] },
  },
  {
    bug: 'reads back after a lost set, and does not look at what it read',
    client: { ...rightClient, setSupportVersion: readBackBlindly },
    failures: ['html-as-success', 'lost-answer-as-success'],
  },
  {
    bug: 'sends its set to the path of the read',
    client: createClient({ set: () => ({ path: '/getweappsupportversion' }) }),
    failures: ['path-wrong'],
  },
  {
    bug: 'sets a version when it is told to read',
    client: {
      ...rightClient,
      getSupportVersion: async (call) => {
        await rightClient.setSupportVersion({ ...call, version: '2.25.0' })
        return rightClient.getSupportVersion(call)
      },
    },
    failures: ['not-called', 'path-wrong'],
    warnings: ['extra-field'],
  },
]

/** Clients that send a token which a query changes. */
export const tokenBugs: readonly WrongClient[] = [
  {
    bug: 'encodes the token twice',
    client: sendToken((token) => encodeURIComponent(encodeURIComponent(token))),
    failures: ['token-wrong'],
  },
  {
    bug: 'takes signs off the token',
    client: sendToken((token) => token.replace(/[^\w-]/g, '')),
    failures: ['token-wrong'],
  },
  {
    bug: 'encodes the token but for its +',
    client: sendToken((token) => encodeURIComponent(token).replaceAll('%2B', '+')),
    failures: [],
    warnings: ['token-unescaped'],
  },
  {
    bug: 'concatenates the token in a set',
    client: createClient({ set: () => ({ query: (token) => `?access_token=${token}` }) }),
    failures: [],
    warnings: ['token-unescaped'],
  },
]

/** A client whose circuit breaker opens with the first answer that is lost, and never closes. */
function createBreaker(): Client {
  let open = false
  const guard = async (call: () => Promise<unknown>): Promise<unknown> => {
    if (open) throw new Error('The circuit is open.')
    try {
      return await call()
    } catch (error) {
      open ||= !(error instanceof WeixinRefusal)
      throw error
    }
  }
  return {
    getSupportVersion: (call) => guard(() => rightClient.getSupportVersion(call)),
    setSupportVersion: (call) => guard(() => rightClient.setSupportVersion(call)),
  }
}

function refuseVersions(createError: (version: string) => Error): Client {
  return {
    ...rightClient,
    setSupportVersion: (call) =>
      /^[1-3]\.\d+\.\d+$/.test(call.version)
        ? rightClient.setSupportVersion(call)
        : Promise.reject(createError(call.version)),
  }
}

/** Sends a set again when the reply could not be parsed; not when the connection failed. */
async function repeatUnread(call: ClientCall & { version: string }): Promise<unknown> {
  try {
    return await rightClient.setSupportVersion(call)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return rightClient.setSupportVersion(call)
  }
}

async function readBackBlindly(call: ClientCall & { version: string }): Promise<unknown> {
  try {
    return await rightClient.setSupportVersion(call)
  } catch (error) {
    if (error instanceof WeixinRefusal) throw error
    await rightClient.getSupportVersion(call)
    return { errcode: 0, errmsg: 'ok' } satisfies WireReply
  }
}

function sendToken(encode: (token: string) => string): Client {
  return createClient({ get: { query: (token) => `?access_token=${encode(token)}` } })
}
