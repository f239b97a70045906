import type { Client } from '#contracts/client/client.ts'
import { getPath, rightClient, WeixinRefusal } from '#test/support/right-client.ts'
import { createClient, judgeRight } from '#test/integration/contracts/client/wrong-client.ts'
import { isRefusal } from './right-clients-tokens.ts'
import { ofHandling, wrong, around, readReply, withGet, withSet, type WrongRow } from './row.ts'
import { addressOf, sending } from './transport.ts'

const encode = encodeURIComponent

/** The read of one client, and the set of another. */
function mix(get: Client, set: Client): Client {
  return {
    getSupportVersion: (call, signal) => get.getSupportVersion(call, signal),
    setSupportVersion: (call, signal) => set.setSupportVersion(call, signal),
  }
}

/** Repeats a set that was lost. */
const stubborn = withSet((call) =>
  rightClient.setSupportVersion(call).catch((error: unknown) => {
    if (error instanceof WeixinRefusal) throw error
    return rightClient.setSupportVersion(call)
  }),
)

/** Takes what was lost for done. */
const careless = withSet((call) =>
  rightClient.setSupportVersion(call).catch((error: unknown) => {
    if (error instanceof WeixinRefusal) throw error
    return null
  }),
)

/** Reads rows and the version in a way of its own. */
function reading(
  change: (reply: { version: string; percentage: number }[]) => unknown,
  now: (version: string) => unknown = (version) => version,
): Client {
  return withGet(async (call) => {
    const { now_version: version, uv_info: info } = await readReply(call)
    return { nowVersion: now(version), items: change(info.items) }
  })
}

const truncating = reading((items) =>
  items.map(({ version, percentage }) => ({ version, percentage: Math.trunc(percentage) })),
)

/** Clients with two bugs each: to name one of them must not hide the other. */
export const pairRows: readonly WrongRow[] = [
  wrong(
    'writes the wrong path, and a number for the version',
    ['path-wrong', 'version-wrong'],
    () =>
      createClient({
        set: (version) => ({
          path: '/setWeappSupportVersion',
          body: JSON.stringify({ version: parseFloat(version) }),
        }),
      }),
  ),
  wrong('has no token, and a list for its body', ['body-array', 'token-missing'], () =>
    createClient({ get: { query: () => '', body: '[]' } }),
  ),
  wrong('sends GET, and the token in a header', ['method-wrong', 'token-missing'], () =>
    createClient({ get: { method: 'GET', query: () => '' } }),
  ),
  wrong(
    'chunks its set, and encodes the token of its read twice',
    ['body-chunked', 'token-wrong'],
    () =>
      mix(
        createClient({ get: { query: (token) => `?access_token=${encode(encode(token))}` } }),
        createClient({ set: () => ({ chunked: true }) }),
      ),
  ),
  wrong('reads from the wrong path, and repeats a lost set', ['path-wrong', 'set-repeated'], () =>
    mix(createClient({ get: { path: '/getsupportversion' } }), stubborn),
  ),
  wrong(
    'reads a number for the version, and whole percentages',
    ['fraction-truncated', 'now-version-misread'],
    () =>
      reading(
        (items) => items.map((item) => ({ ...item, percentage: Math.trunc(item.percentage) })),
        parseFloat,
      ),
  ),
  wrong(
    'takes -1 for a success, and drops rows of nobody',
    ['minus-one-as-success', 'rows-misread'],
    () =>
      mix(
        reading((items) => items.filter(({ percentage }) => percentage > 0)),
        createClient({ judge: (reply) => (reply.errcode > 0 ? judgeRight(reply) : reply) }),
      ),
  ),
  wrong(
    'has no time-out for a read, and believes in a lost set',
    ['hangs', 'html-as-success', 'lost-answer-as-success'],
    () => mix(createClient({ get: { giveUpAfter: 0 } }), careless),
    { options: { timeout: 1500 } },
  ),
  wrong(
    'repeats -1 without end, and truncates percentages',
    ['fraction-truncated', 'retries-unbounded'],
    () =>
      mix(
        truncating,
        around(async (call, send) => {
          for (let left = 40; ; left -= 1) {
            try {
              return await send(call)
            } catch (error) {
              if (!isRefusal(error, -1) || left === 0) throw error
            }
          }
        }),
      ),
  ),
  wrong(
    'crashes on the refusal of a read, and shortens the version that it sets',
    ['crash-on-refusal', 'version-wrong'],
    () =>
      mix(
        withGet(async (call) => {
          const reply = await rightClient.getSupportVersion(call).catch((error: unknown) => {
            if (error instanceof WeixinRefusal) throw new TypeError('uv_info is undefined')
            throw error
          })
          return reply
        }),
        createClient({
          set: (version) => ({ body: JSON.stringify({ version: version.slice(0, 4) }) }),
        }),
      ),
  ),
  wrong(
    'sends a body with a mark, and calls after 61007 again',
    ['body-not-json', 'called-twice'],
    () =>
      mix(
        around((call, send) =>
          send(call).catch((error: unknown) => {
            if (!isRefusal(error, 61007)) throw error
            return send(call)
          }),
        ),
        sending(({ body, ...post }) => ({ ...post, body: `\uFEFF${String(body)}` })),
      ),
  ),
  wrong('sends each set twice, and chunks it', ['body-chunked', 'called-twice'], () => {
    const chunking = createClient({ set: () => ({ chunked: true }) })
    return withSet(async (call) => {
      await chunking.setSupportVersion(call).catch(() => undefined)
      return chunking.setSupportVersion(call)
    })
  }),
  wrong(
    'sorts rows, newest first, and truncates percentages',
    ['fraction-truncated', 'rows-misread'],
    () =>
      reading((items) =>
        items.map((item) => ({ ...item, percentage: Math.trunc(item.percentage) })).toReversed(),
      ),
  ),
  wrong('has no body in its read, and misreads its rows', ['body-missing', 'rows-misread'], () => {
    const bodiless = createClient({ get: { body: '' } })
    return withGet(async (call) => {
      const reply = (await bodiless.getSupportVersion(call)) as { now_version: string }
      return { nowVersion: reply.now_version, items: {} }
    })
  }),
  wrong(
    'has the token in its errors, and shows the first read for ever',
    { findings: ['stale-read'], warnings: ['token-in-error'] },
    () => {
      const first = new Map<string, Promise<unknown>>()
      return withGet((call) => {
        const { href } = addressOf(call, getPath)
        const reply = first.get(href) ?? rightClient.getSupportVersion(call)
        first.set(href, reply)
        return reply.catch((error: unknown) => {
          first.delete(href)
          throw Object.assign(error as Error, { href })
        })
      })
    },
  ),
  wrong(
    'keeps one token for each host, and gives percentages as text',
    ['rows-misread', 'token-wrong'],
    () => {
      const tokens = new Map<string, string>()
      return withGet(async (call) => {
        const key = new URL(call.baseUrl).host
        const accessToken = tokens.get(key) ?? call.accessToken
        tokens.set(key, accessToken)
        const { now_version: nowVersion, uv_info: info } = await readReply({ ...call, accessToken })
        const items = info.items.map((item) => ({ ...item, percentage: `${item.percentage}` }))
        return { nowVersion, items }
      })
    },
    { sees: ofHandling },
  ),
].map((row) => ({ sees: ({ part }) => part !== 'properties', ...row }))
