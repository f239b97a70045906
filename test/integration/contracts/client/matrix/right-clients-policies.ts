import { setTimeout as wait } from 'node:timers/promises'
import { publishedVersions } from '#fixtures/index.ts'
import { compareVersions } from '#schemas/compare-versions.ts'
import type { Client, ClientCall } from '#contracts/client/client.ts'
import { rightClient, setPath, WeixinRefusal } from '#test/support/right-client.ts'
import { isRefusal } from './right-clients-tokens.ts'
import {
  ofRead,
  ofSet,
  around,
  readNow,
  withGet,
  withSet,
  type RightRow,
  type SetCall,
} from './row.ts'
import { addressOf, postBytes } from './transport.ts'

const unpublished = ['refused-unsent']

/** Sets nothing that is set already. */
const sparingClient = withSet(async (call) => {
  const now = await readNow(call)
  return now === call.version ? { changed: false } : rightClient.setSupportVersion(call)
})

/** Lowers nothing, and says so by an error. */
const raisingClient = withSet(async (call) => {
  const now = await readNow(call)
  if (compareVersions(call.version, now) < 0) {
    throw new RangeError(`Refused to lower the version from ${now} to ${call.version}.`)
  }
  return rightClient.setSupportVersion(call)
})

/** Looks up to three times whether the version has arrived. */
const patientClient = withSet(async (call) => {
  await rightClient.setSupportVersion(call)
  for (let pause = 5; pause <= 20; pause *= 2) {
    if ((await readNow(call)) === call.version) return call.version
    await wait(pause)
  }
  throw new Error(`The version ${call.version} has not arrived.`)
})

/** Looks what became of a set that was lost, and sets again only what it did not find. */
async function setAgain(call: SetCall, left = 2): Promise<unknown> {
  try {
    return await rightClient.setSupportVersion(call)
  } catch (error) {
    if (error instanceof WeixinRefusal || left === 0) throw error
    if ((await readNow(call)) === call.version) return 'found'
    return setAgain(call, left - 1)
  }
}

/** Gives the version, and looks a second time at what was read after a lost set. */
const askingTwiceClient = withSet(async (call) => {
  try {
    return await rightClient.setSupportVersion(call)
  } catch (error) {
    if (error instanceof WeixinRefusal) throw error
    const first = await readNow(call)
    if (first !== call.version || (await readNow(call)) !== first) throw error
    return { version: first }
  }
})

/** Refuses by an error of its own before anything is sent. */
function refusing(accepts: (version: string) => boolean, toError: (version: string) => Error) {
  return withSet((call) =>
    accepts(call.version)
      ? rightClient.setSupportVersion(call)
      : Promise.reject(toError(call.version)),
  )
}

const hasForm = (version: string): boolean => /^\d+\.\d+\.\d+$/.test(version)

/** Retries -1, up to so often, with longer and longer pauses. */
function backingOff(times: number): Client {
  return around(async (call, send) => {
    for (let left = times, pause = 2; ; left -= 1, pause *= 2) {
      try {
        return await send(call)
      } catch (error) {
        if (!isRefusal(error, -1) || left === 0) throw error
        await wait(pause + Math.random() * pause)
      }
    }
  })
}

/** Reads once more when an answer was lost, since a read changes nothing. */
const rereadingClient = withGet(async (call) => {
  for (let left = 1; ; left -= 1) {
    try {
      return await rightClient.getSupportVersion(call)
    } catch (error) {
      if (error instanceof WeixinRefusal || left === 0) throw error
    }
  }
})

/** Gives up for a while where nothing was answered a few times in a row. */
function createBreaker(keyOf: (call: ClientCall) => string, openFor = 60): Client {
  const lost = new Map<string, { times: number; until: number }>()
  return around(async (call, send) => {
    const key = keyOf(call)
    const seen = lost.get(key) ?? { times: 0, until: 0 }
    if (seen.times >= 4 && seen.until > performance.now()) throw new Error('The circuit is open.')
    try {
      const value = await send(call)
      lost.delete(key)
      return value
    } catch (error) {
      if (error instanceof WeixinRefusal) lost.delete(key)
      else lost.set(key, { times: seen.times + 1, until: performance.now() + openFor })
      throw error
    }
  })
}

/** They set in a way of their own, and read as everybody does. */
const setRows: readonly RightRow[] = [
  {
    name: 'reads before it sets, and does not set what is set already',
    client: () => sparingClient,
  },
  {
    name: 'reads before it sets, and refuses to lower',
    client: () => raisingClient,
    warnings: unpublished,
  },
  { name: 'reads back after a set until the version has arrived', client: () => patientClient },
  {
    name: 'reads back after a lost set, and sets again what it did not find',
    client: () => withSet((call) => setAgain(call)),
  },
  { name: 'reads back twice after a lost set', client: () => askingTwiceClient },
  {
    name: 'refuses by a RangeError that names the version',
    client: () => refusing(hasForm, (text) => new RangeError(`No base-library version: ${text}`)),
    warnings: unpublished,
  },
  {
    name: 'refuses by a TypeError that names the version as JSON',
    client: () =>
      refusing(hasForm, (text) => new TypeError(`version: received ${JSON.stringify(text)}`)),
    warnings: unpublished,
  },
  {
    name: 'refuses by a RangeError that has the version as a field',
    client: () =>
      refusing(hasForm, (version) =>
        Object.assign(new RangeError('The version has to be like 2.20.0'), { version }),
      ),
    warnings: unpublished,
  },
  {
    name: 'refuses what is not in the list of published versions',
    client: () =>
      refusing(
        (version) => publishedVersions.includes(version),
        (version) => new Error(`${version} was never published`),
      ),
    warnings: unpublished,
  },
]

/** Clients that are right, and careful in a way of their own. */
export const policyRows: readonly RightRow[] = [
  ...setRows.map((row) => ({ ...row, sees: ofSet })),
  {
    name: 'opens its connection by a HEAD before each call',
    client: () =>
      around(async (call, send) => {
        await (await fetch(call.baseUrl, { method: 'HEAD' })).arrayBuffer()
        return send(call)
      }),
  },
  {
    name: 'asks with OPTIONS before it sets, as a browser does',
    client: () =>
      withSet(async (call) => {
        await postBytes({ url: addressOf(call, setPath), body: '', method: 'OPTIONS' })
        return rightClient.setSupportVersion(call)
      }),
    sees: ofSet,
  },
  {
    name: 'keeps a large body on its errors',
    client: () =>
      around((call, send) =>
        send(call).catch((error: unknown) => {
          throw Object.assign(error as Error, { body: Buffer.alloc(5_000_000) })
        }),
      ),
  },
  { name: 'retries -1 three times, longer and longer apart', client: () => backingOff(3) },
  { name: 'retries -1 nine times', client: () => backingOff(9) },
  { name: 'reads once more when the answer was lost', client: () => rereadingClient, sees: ofRead },
  {
    name: 'has a circuit breaker for each base URL',
    client: () => createBreaker(({ baseUrl }) => baseUrl),
  },
  {
    name: 'has a circuit breaker for each mini program',
    client: () => createBreaker(({ baseUrl, appid }) => `${baseUrl} ${appid}`),
  },
  {
    name: 'has a circuit breaker for each host',
    client: () => createBreaker(({ baseUrl }) => new URL(baseUrl).host, 5000),
    options: { concurrency: 1 },
  },
]
