import axios from 'axios'
import type { Client, ClientCall } from '#contracts/client/client.ts'
import { getPath, setPath, WeixinRefusal } from '#test/support/right-client.ts'
import { isRefusal } from './right-clients-tokens.ts'
import { gotClient } from './right-clients-transport.ts'
import { around, withSet, warned, wrong, type SetCall, type WrongRow } from './row.ts'
import { addressOf, judge } from './transport.ts'

/** Raises errors that have more in them than is good. */
function raising(toError: (call: ClientCall, error: Error) => unknown): () => Client {
  return () =>
    around((call, send) =>
      send(call).catch((error: unknown) => Promise.reject(toError(call, error as Error) as Error)),
    )
}

/** Raises the error of axios as it is, whose config has the address with the token. */
async function setByAxios({ version, ...call }: SetCall): Promise<unknown> {
  const { href } = addressOf(call, setPath)
  const { data } = await axios.post<string>(
    href,
    { version },
    {
      proxy: false,
      timeout: 30_000,
      transformResponse: String,
    },
  )
  return judge(data)
}

/** Clients whose errors tell what nobody should read, or what is not so. */
export const errorRows: readonly WrongRow[] = [
  wrong(
    'has the token in the message of its errors',
    ['token-in-error'],
    raising((call, error) =>
      Object.assign(error, { message: `${error.message} (token ${call.accessToken})` }),
    ),
  ),
  wrong(
    'has the address in the stack of its errors',
    ['token-in-error'],
    raising((call, error) =>
      Object.assign(error, { stack: `${String(error.stack)} at ${addressOf(call, getPath).href}` }),
    ),
  ),
  wrong(
    'has the call as the cause of its errors',
    warned('token-in-error'),
    raising((call, error) => {
      const errcode = error instanceof WeixinRefusal ? error.errcode : undefined
      return Object.assign(new Error('refused', { cause: call }), { errcode })
    }),
  ),
  wrong(
    'has the secret in a field of its errors',
    warned('token-in-error'),
    raising((call, error) =>
      Object.assign(error, { request: { appid: call.appid, secret: call.secret } }),
    ),
  ),
  wrong('raises what got says of a broken reply', ['token-in-error'], () => gotClient),
  wrong('raises the errors of axios as they are', warned('token-in-error'), () =>
    withSet(setByAxios),
  ),
  wrong('has the refresh token in the error of its renewal', ['token-in-error'], () =>
    around((call, send) =>
      send(call).catch((error: unknown) => {
        if (!isRefusal(error, 42001)) throw error
        throw Object.assign(error, { message: `42001, even with ${call.refreshToken}` })
      }),
    ),
  ),
  wrong(
    'raises every refusal as 40001',
    ['errcode-wrong'],
    raising((_, error) =>
      error instanceof WeixinRefusal ? new WeixinRefusal(40_001, 'refused') : error,
    ),
  ),
  wrong(
    'breaks on the error that it wants to raise',
    ['crash-on-refusal'],
    raising((_, error) =>
      error instanceof WeixinRefusal
        ? new TypeError("Cannot read properties of undefined (reading 'data')")
        : error,
    ),
  ),
]
