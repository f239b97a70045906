import { spawnSync } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import type { Client, ClientCall } from '#contracts/client/client.ts'
import { getPath, rightClient, WeixinRefusal } from '#test/support/right-client.ts'
import { isRefusal } from './right-clients-tokens.ts'
import { ofHang, ofRequests, wrong, around, withGet, type WrongRow } from './row.ts'
import { renew } from './tokens.ts'
import { addressOf, judge } from './transport.ts'

/** Repeats what fails in a way that it should not repeat, so many times. */
function repeating(repeats: (error: unknown) => boolean, times: number, pause = 0): () => Client {
  return () =>
    around(async (call, send, signal) => {
      for (let left = times; ; left -= 1) {
        try {
          return await send(call)
        } catch (error) {
          // Nobody waits any more: its calls would come to whoever has the port next.
          signal?.throwIfAborted()
          if (!repeats(error) || left === 0) throw error
          await wait(pause)
        }
      }
    })
}

const lost = (error: unknown): boolean => !(error instanceof WeixinRefusal)

/** Renews the token whenever it is refused, and never asks how often that was. */
async function renewForEver<Call extends ClientCall>(
  call: Call,
  send: (call: Call) => Promise<unknown>,
): Promise<unknown> {
  try {
    return await send(call)
  } catch (error) {
    if (!isRefusal(error, 40001, 42001)) throw error
    return renewForEver({ ...call, ...(await renew(call)) }, send)
  }
}

/** Renews the token after 42001, and calls again with what it makes of the new one. */
function renewing(use: (call: ClientCall, renewed: ClientCall) => ClientCall): () => Client {
  return () =>
    around(async (call, send) => {
      try {
        return await send(call)
      } catch (error) {
        if (!isRefusal(error, 42001)) throw error
        return send({ ...call, ...use(call, { ...call, ...(await renew(call)) }) })
      }
    })
}

/** Waits for the head of a reply as long as it says, and for its body as long as that takes. */
async function readEndlessly(call: ClientCall): Promise<unknown> {
  const headCame = new AbortController()
  const timer = setTimeout(() => {
    headCame.abort(new Error('No reply came.'))
  }, 900)
  const { signal } = headCame
  const url = addressOf(call, getPath)
  const response = await fetch(url, { method: 'POST', body: '{}', signal }).finally(() => {
    clearTimeout(timer)
  })
  return judge(await response.text())
}

/** Lets one call be under way, and forgets to let the next one in after an error. */
function createLeaking(): Client {
  const waiting: (() => void)[] = []
  let free = true
  return around(async (call, send) => {
    if (!free) await new Promise<void>((resolve) => waiting.push(resolve))
    free = false
    const value = await send(call)
    free = true
    waiting.shift()?.()
    return value
  })
}

const refreshes = { options: { refreshes: true } } as const

/** Waits for a program that calls in its place, as a library without promises does. */
function callAndBlock({ baseUrl }: ClientCall): Promise<unknown> {
  const program = `fetch(${JSON.stringify(baseUrl)}, { method: 'POST', body: '{}' })`
  spawnSync(process.execPath, ['--eval', program], { timeout: 1500 })
  return Promise.reject(new Error('nothing came'))
}

/** Clients that call too often, or wait too long, or renew what they do not use. */
export const repeatRows: readonly WrongRow[] = [
  wrong(
    'repeats 48001 twice',
    ['called-twice'],
    repeating((e) => isRefusal(e, 48001), 2),
  ),
  wrong(
    'repeats 85015 twice',
    ['called-twice'],
    repeating((e) => isRefusal(e, 85015), 2),
  ),
  wrong(
    'repeats -1 twenty times',
    ['retries-unbounded'],
    repeating((e) => isRefusal(e, -1), 20),
  ),
  wrong(
    'repeats 40001 with the same token',
    ['called-twice'],
    repeating((e) => isRefusal(e, 40001), 1),
    { sees: ofRequests },
  ),
  wrong('repeats what was lost three times, sets too', ['set-repeated'], repeating(lost, 3)),
  wrong('repeats a lost read twenty times', ['retries-unbounded'], () => ({
    ...repeating(lost, 20)(),
    setSupportVersion: (call) => rightClient.setSupportVersion(call),
  })),
  wrong('lets no call in after an error', ['not-called'], createLeaking, {
    options: {
      only: [
        'get-support-version',
        'set-support-version',
        'get-errcode-48001',
        'get-errcode-45009',
      ],
      concurrency: 1,
      timeout: 1200,
    },
  }),
  wrong(
    'repeats a set that came too late',
    ['set-repeated'],
    repeating((e) => e instanceof DOMException, 1),
    { sees: ofHang },
  ),
  wrong(
    'repeats a set whose reply broke off',
    ['set-repeated'],
    repeating((e) => String(e).includes('terminated'), 1),
  ),
  wrong('repeats for as long as nothing comes', ['hangs'], repeating(lost, 1000, 1), {
    options: { timeout: 1500, only: ['get-support-version', 'get-hang', 'get-answer-reset'] },
  }),
  wrong(
    'waits longer and longer, in all too long',
    ['hangs'],
    repeating((e) => isRefusal(e, -1), 4, 600),
    {
      options: { timeout: 1500, only: ['get-support-version', 'get-system-error'] },
    },
  ),
  wrong('waits for the rest of a reply without end', ['hangs'], () => withGet(readEndlessly), {
    sees: ({ part }) => part === 'handling',
  }),
  wrong(
    'calls by a program that it waits for',
    ['blocks-event-loop'],
    () => withGet(callAndBlock),
    {
      options: { only: ['get-support-version'] },
    },
  ),
  wrong('renews its token without end', ['retries-unbounded'], () => around(renewForEver)),
  wrong('renews its token five times', ['retries-unbounded'], () =>
    around(async (call, send) => {
      let now = call
      for (let left = 5; ; left -= 1) {
        try {
          return await send(now)
        } catch (error) {
          if (!isRefusal(error, 42001) || left === 0) throw error
          now = { ...now, ...(await renew(now)) }
        }
      }
    }),
  ),
  wrong(
    'renews its token, and calls again with the old one',
    ['expired-token-not-refreshed'],
    renewing((call) => call),
    refreshes,
  ),
  wrong(
    'renews its token, and calls again with the refresh token',
    ['expired-token-not-refreshed'],
    renewing((call, { refreshToken }) => ({ ...call, accessToken: refreshToken })),
    refreshes,
  ),
  wrong(
    'renews its token, and does not call again',
    ['expired-token-not-refreshed'],
    () =>
      around((call, send) =>
        send(call).catch(async (error: unknown) => {
          if (isRefusal(error, 42001)) await renew(call)
          throw error
        }),
      ),
    refreshes,
  ),
  wrong(
    'renews its token for a read alone',
    ['expired-token-not-refreshed'],
    () => ({
      ...renewing((_, renewed) => renewed)(),
      setSupportVersion: (call) => rightClient.setSupportVersion(call),
    }),
    refreshes,
  ),
]
