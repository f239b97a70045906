import type { Client, ClientCall } from '#contracts/client/client.ts'

/** Milliseconds after which the clients of these tests give up. */
export const giveUpAfter = 1000

const tick = 25

/**
 * A signal that is aborted after so many milliseconds in which this process has run. Time in which a
 * busy machine lets it wait does not count: client and fake wait together then, and a client that
 * went by the clock alone would give up on replies that nobody has held back.
 */
export function giveUpSignal(milliseconds: number): AbortSignal {
  const controller = new AbortController()
  let left = Math.ceil(milliseconds / tick)
  const timer = setInterval(() => {
    left -= 1
    if (left > 0) return
    clearInterval(timer)
    controller.abort(new DOMException('The client has given up', 'TimeoutError'))
  }, tick)
  timer.unref()
  return controller.signal
}

/** A refusal of WeChat as a right client raises it. */
export class WeixinRefusal extends Error {
  override readonly name = 'WeixinRefusal'
  readonly errcode: number

  constructor(errcode: number, errmsg: string) {
    super(`WeChat refused the call: ${errcode} ${errmsg}`)
    this.errcode = errcode
  }
}

/** The reply of WeChat, as JSON that nobody has looked at yet. */
export interface WireReply {
  readonly errcode: number
  readonly errmsg: string
  readonly now_version?: string
  readonly uv_info?: { readonly items: { version: string; percentage: number }[] }
}

export const getPath = '/cgi-bin/wxopen/getweappsupportversion'
export const setPath = '/cgi-bin/wxopen/setweappsupportversion'

export interface Post {
  readonly path: string
  readonly call: ClientCall
  readonly body: unknown
}

/** Posts JSON, and gives the reply if it is no refusal. */
export async function post({ path, call, body }: Post): Promise<WireReply> {
  const query = new URLSearchParams({ access_token: call.accessToken }).toString()
  const response = await fetch(`${call.baseUrl}${path}?${query}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    signal: giveUpSignal(giveUpAfter),
  })
  const reply = (await response.json()) as WireReply
  if (reply.errcode !== 0) throw new WeixinRefusal(reply.errcode, reply.errmsg)
  return reply
}

/** A client that does everything right; it does not renew its token. */
export const rightClient: Client = {
  getSupportVersion: (call) => post({ path: getPath, call, body: {} }),
  setSupportVersion: ({ version, ...call }) => post({ path: setPath, call, body: { version } }),
}
