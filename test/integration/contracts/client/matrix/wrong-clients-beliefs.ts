import type { Client } from '#contracts/client/client.ts'
import { rightClient, setPath, WeixinRefusal } from '#test/support/right-client.ts'
import { readNow, withSet, wrong, type WrongRow } from './row.ts'
import { addressOf, postBytes } from './transport.ts'

/** Reads back after every set that was answered, and believes the answer. */
const unreadingClient = withSet(async (call) => {
  const reply = await rightClient.setSupportVersion(call)
  await readNow(call)
  return reply
})

/** Believes in a set that was lost as soon as it can read anything at all. */
const readableClient = withSet(async (call) => {
  try {
    return await rightClient.setSupportVersion(call)
  } catch (error) {
    if (error instanceof WeixinRefusal) throw error
    return { ok: (await readNow(call)) !== '' }
  }
})

/** Sets what is newer as a text. */
function settingNewer(isNewer: (version: string, now: string) => boolean): () => Client {
  return () =>
    withSet(async (call) => {
      const now = await readNow(call)
      // A form that it cannot compare is WeChat's affair.
      if (/^\d+\.\d+\.\d+$/.test(call.version) && isNewer(now, call.version)) return { now }
      return rightClient.setSupportVersion(call)
    })
}

/** Clients that do not do what they were told, or believe what they did not see. */
export const beliefRows: readonly WrongRow[] = [
  wrong(
    'reads back after a set, and does not look at it',
    ['read-back-ignored'],
    () => unreadingClient,
  ),
  wrong(
    'believes in a lost set when it can read anything',
    ['lost-answer-as-success'],
    () => readableClient,
  ),
  wrong(
    'compares versions as text before it sets',
    ['versions-compared-as-text'],
    settingNewer((version, now) => version > now),
  ),
  wrong(
    'compares versions as numbers with decimals',
    ['versions-compared-as-text'],
    settingNewer((version, now) => parseFloat(version) > parseFloat(now)),
  ),
  wrong(
    'compares major and minor versions alone',
    ['not-called'],
    settingNewer((version, now) => version.replace(/\.\d+$/, '') === now.replace(/\.\d+$/, '')),
  ),
  wrong(
    'does not lower a version, and says that it has',
    ['not-called'],
    settingNewer((version, now) => version.localeCompare(now, 'en', { numeric: true }) > 0),
  ),
  wrong('sets in the background, and gives up on it in silence', ['not-called'], () =>
    withSet((call) => {
      setTimeout(() => {
        rightClient.setSupportVersion(call).catch(() => undefined)
      }, 5)
      return Promise.resolve({ accepted: true })
    }),
  ),
  wrong('believes in status 200 after a set', ['errcode-as-success'], () =>
    withSet(async ({ version, ...call }) => {
      const body = JSON.stringify({ version })
      const { status, whole } = await postBytes({ url: addressOf(call, setPath), body })
      if (status !== 200 || !whole) throw new Error(`HTTP ${status}`)
    }),
  ),
  wrong('reads the version instead of the reply to its set', ['errcode-as-success'], () =>
    withSet(async (call) => {
      await rightClient.setSupportVersion(call).catch(() => undefined)
      return { version: await readNow(call) }
    }),
  ),
]
