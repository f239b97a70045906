import { request as startRequest } from 'node:http'
import type { Client, ClientCall } from '#contracts/client/client.ts'
import {
  getPath,
  giveUpAfter,
  giveUpSignal,
  setPath,
  WeixinRefusal,
  type WireReply,
} from '#test/support/right-client.ts'

/** Posts a text, and gives the text of the reply. */
export type Transport = (url: URL, body: string, signal?: AbortSignal) => Promise<string>

/** How a client puts an address together. */
export type Address = (path: string, baseUrl: string) => URL

/** Behind whatever path the base has. */
export const behind: Address = (path, baseUrl) => new URL(`${baseUrl}${path}`)

/** The address of an operation, with the token percent-encoded. */
export function addressOf(call: ClientCall, path: string, join: Address = behind): URL {
  const url = join(path, call.baseUrl)
  url.searchParams.set('access_token', call.accessToken)
  return url
}

/** Reads a reply, and raises a refusal. */
export function judge(text: string): WireReply {
  const reply = JSON.parse(text) as WireReply | null
  if (typeof reply?.errcode !== 'number') throw new Error('This is no reply of WeChat.')
  if (reply.errcode !== 0) throw new WeixinRefusal(reply.errcode, reply.errmsg)
  return reply
}

/** A right client over any transport. */
export function clientOver(send: Transport, join: Address = behind): Client {
  return {
    getSupportVersion: async (call, signal) =>
      judge(await send(addressOf(call, getPath, join), '{}', signal)),
    setSupportVersion: async ({ version, ...call }, signal) =>
      judge(await send(addressOf(call, setPath, join), JSON.stringify({ version }), signal)),
  }
}

/** A request to the byte. */
export interface RawPost {
  readonly url: URL
  readonly body: Buffer | string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** What came of a reply, whole or not. */
export interface RawReply {
  readonly status: number
  readonly text: string
  readonly whole: boolean
}

/** Posts bytes with `node:http`, and gives what came until the connection was closed. */
export function postBytes({ url, body, method = 'POST', headers }: RawPost): Promise<RawReply> {
  return new Promise((resolve, reject) => {
    const sent = startRequest(
      url,
      {
        method,
        agent: false,
        signal: giveUpSignal(giveUpAfter),
        headers: {
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(body),
          ...headers,
        },
      },
      (reply) => {
        const pieces: Buffer[] = []
        reply.on('data', (piece: Buffer) => pieces.push(piece))
        reply.on('error', () => undefined)
        reply.on('close', () => {
          const text = Buffer.concat(pieces).toString()
          resolve({ status: reply.statusCode ?? 0, text, whole: reply.complete })
        })
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

/** The same, for those who want no reply that breaks off, and no other status. */
export async function postWhole(post: RawPost): Promise<string> {
  const { status, text, whole } = await postBytes(post)
  if (!whole || status !== 200) throw new Error(`The reply with status ${status} broke off.`)
  return text
}

/** A client that is right but for the bytes that it sends. */
export function sending(change: (post: RawPost, call: ClientCall) => RawPost): Client {
  const send = async (path: string, body: string, call: ClientCall): Promise<WireReply> =>
    judge(await postWhole(change({ url: addressOf(call, path), body }, call)))
  return {
    getSupportVersion: (call) => send(getPath, '{}', call),
    setSupportVersion: ({ version, ...call }) => send(setPath, JSON.stringify({ version }), call),
  }
}

/** Whether a request is one that sets. */
export function isSet({ url }: RawPost): boolean {
  return url.pathname.endsWith(setPath)
}
