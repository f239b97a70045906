import type { Client, ClientCall } from '#contracts/client/client.ts'
import {
  getPath,
  rightClient,
  setPath,
  WeixinRefusal,
  type WireReply,
} from '#test/support/right-client.ts'
import { ofHang, wrong, around, withSet, type WrongRow } from './row.ts'
import { addressOf, postBytes, type RawReply } from './transport.ts'

/** Judges texts as they come, whatever they are. */
function judging(judge: (reply: RawReply) => unknown): () => Client {
  const send = async (call: ClientCall, path: string, body: string): Promise<unknown> =>
    judge(await postBytes({ url: addressOf(call, path), body }))
  return () => ({
    getSupportVersion: (call) => send(call, getPath, '{}'),
    setSupportVersion: ({ version, ...call }) => send(call, setPath, JSON.stringify({ version })),
  })
}

/** Judges whole replies by a test of its own, where it parses. */
function testing(isRefused: (reply: WireReply) => boolean): () => Client {
  return judging(({ text, whole }) => {
    const reply = JSON.parse(text) as WireReply
    if (!whole) throw new Error('The reply broke off.')
    if (isRefused(reply)) throw new WeixinRefusal(reply.errcode, reply.errmsg)
    return reply
  })
}

/** Takes some errors for values. */
function swallowing(handles: (error: unknown) => boolean, value: unknown): () => Client {
  return () =>
    around(async (call, send) => {
      try {
        return await send(call)
      } catch (error) {
        if (!handles(error)) throw error
        return value
      }
    })
}

const isRefused = (error: unknown): boolean => error instanceof WeixinRefusal
const isUnread = (error: unknown): boolean => error instanceof SyntaxError
const isLost = (error: unknown): boolean => error instanceof TypeError
const isLate = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'TimeoutError'

/** Reads a text by a test of its own before it parses it. */
function accepting(accepts: (text: string) => boolean): () => Client {
  return judging(({ text, whole }) => {
    if (!whole || !accepts(text)) throw new Error(`Not understood: ${text.slice(0, 40)}`)
    const reply = JSON.parse(text) as WireReply
    if (reply.errcode !== 0) throw new WeixinRefusal(reply.errcode, reply.errmsg)
    return reply
  })
}

const known = ['errcode', 'errmsg', 'now_version', 'uv_info']
const anyReply = {
  sees: ({ name }: { readonly name: string }) => name.endsWith('-any-legal-reply'),
  options: { runs: 30 },
}

/** Clients that understand some successes alone. */
export const narrowRows: readonly WrongRow[] = [
  wrong(
    'wants errcode as the first field',
    ['surprise-breaks'],
    accepting((text) => text.startsWith('{"errcode":')),
    anyReply,
  ),
  wrong(
    'wants no field that it does not know',
    ['surprise-breaks'],
    accepting((text) =>
      Object.keys(JSON.parse(text) as object).every((name) => known.includes(name)),
    ),
    anyReply,
  ),
  wrong(
    'wants no escaped signs',
    ['surprise-breaks'],
    accepting((text) => !text.includes('\\u')),
    { ...anyReply },
  ),
  wrong(
    'wants replies of 4 KiB at most',
    ['success-as-error'],
    accepting((text) => text.length <= 4096),
  ),
  wrong('wants errcode as text', ['success-as-error'], () =>
    withSet(async (call) => {
      const { errcode, errmsg } = (await rightClient.setSupportVersion(call)) as WireReply
      if (String(errcode) !== (errcode as unknown)) throw new WeixinRefusal(errcode, errmsg)
    }),
  ),
]

/** Clients that take for a success what is none. */
export const refusalRows: readonly WrongRow[] = [
  wrong(
    'knows only errcodes beyond 45000 for errors',
    ['errcode-as-success'],
    testing(({ errcode }) => errcode < 0 || errcode > 45_000),
  ),
  wrong(
    'looks for ok anywhere in errmsg',
    ['errcode-as-success'],
    testing(({ errmsg }) => !errmsg.includes('ok')),
  ),
  wrong(
    'believes every errmsg that begins with ok',
    ['errcode-as-success'],
    testing(({ errmsg }) => !errmsg.startsWith('ok')),
    { sees: ({ name }) => name === 'get-any-refusal', options: { runs: 50 } },
  ),
  wrong(
    'looks whether errcode is one of a list',
    ['errcode-as-success'],
    testing(({ errcode }) => [-1, 40001, 42001, 45009, 61007, 85015, 89014].includes(errcode)),
  ),
  wrong('tests errcode > 0 after a set alone', ['minus-one-as-success'], () => ({
    ...testing(({ errcode }) => errcode > 0)(),
    getSupportVersion: (call) => rightClient.getSupportVersion(call),
  })),
  wrong(
    'takes an unsigned errcode',
    ['success-as-error'],
    testing(({ errcode }) => errcode >>> 0 < 1),
  ),
  wrong(
    'gives null for a refusal',
    ['errcode-as-success', 'minus-one-as-success'],
    swallowing(isRefused, null),
  ),
  wrong(
    'gives false for what is refused by quota',
    ['errcode-as-success'],
    swallowing((error) => isRefused(error) && String(error).includes('45009'), false),
  ),
  wrong(
    'gives an empty list for what it cannot parse',
    ['malformed-json-as-success'],
    swallowing(isUnread, { nowVersion: '', items: [] }),
  ),
  wrong('gives null when nothing came', ['lost-answer-as-success'], swallowing(isLost, null)),
  wrong(
    'gives null when nothing came in time',
    ['lost-answer-as-success'],
    swallowing(isLate, null),
    { sees: ofHang },
  ),
  wrong(
    'reads {} out of an empty reply',
    ['empty-body-as-success'],
    judging(({ text, whole }) => {
      const reply = JSON.parse(text === '' ? '{}' : text) as Partial<WireReply>
      const { errcode = 0, errmsg = '' } = reply
      if (!whole || errcode !== 0) throw new WeixinRefusal(errcode, errmsg)
      return reply
    }),
  ),
  wrong(
    'looks for "errcode":0 in whatever came',
    ['cut-reply-as-success', 'malformed-json-as-success'],
    judging(({ text }) => {
      const errcode = /"errcode":(-?\d+)/.exec(text)?.[1]
      if (errcode !== '0') throw new WeixinRefusal(Number(errcode ?? -2), text)
      const version = /"now_version":"([\d.]+)"/.exec(text)?.[1]
      return { nowVersion: version, items: [] }
    }),
  ),
  wrong(
    'takes a page for a reply without errors',
    ['html-as-success'],
    judging(({ text, whole }) => {
      if (!whole) throw new Error('The reply broke off.')
      if (text.startsWith('<')) return null
      const reply = JSON.parse(text) as WireReply
      if (reply.errcode !== 0) throw new WeixinRefusal(reply.errcode, reply.errmsg)
      return reply
    }),
  ),
  wrong(
    'knows the fields of a refusal to be those of a success',
    ['crash-on-refusal'],
    judging(({ text, whole }) => {
      const reply = JSON.parse(text) as Required<WireReply>
      if (!whole) throw new Error('The reply broke off.')
      const first = reply.errmsg === 'ok' ? '' : reply.uv_info.items[0]?.version
      return reply.errcode === 0 ? reply : first
    }),
  ),
  wrong('reads a set as it reads a read', ['success-as-error'], () =>
    withSet(async (call) => {
      const reply = (await rightClient.setSupportVersion(call)) as Required<WireReply>
      return reply.uv_info.items.length
    }),
  ),
]
