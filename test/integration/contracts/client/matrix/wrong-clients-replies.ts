import type { Client, ClientCall } from '#contracts/client/client.ts'
import {
  getPath,
  rightClient,
  setPath,
  WeixinRefusal,
  type WireReply,
} from '#test/support/right-client.ts'
import { around, readReply, withGet, withSet, type WrongRow } from './row.ts'
import { addressOf, postBytes, type RawReply } from './transport.ts'

interface ReadRow {
  readonly version: string
  readonly percentage: number
}

/** Reads what a right client reads, and makes something else of its rows. */
function rows(change: (items: readonly ReadRow[]) => unknown): () => Client {
  return () =>
    withGet(async (call) => {
      const { now_version: nowVersion, uv_info: info } = await readReply(call)
      return { nowVersion, items: change(info.items) }
    })
}

function percentages(change: (percentage: number) => unknown): () => Client {
  return rows((items) =>
    items.map(({ version, percentage }) => ({ version, percentage: change(percentage) })),
  )
}

function now(change: (version: string) => unknown): () => Client {
  return () =>
    withGet(async (call) => {
      const reply = await readReply(call)
      return { nowVersion: change(reply.now_version), items: reply.uv_info.items }
    })
}

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

function row(
  name: string,
  findings: readonly string[],
  client: () => Client,
  more: Pick<WrongRow, 'options' | 'expectedToFail'> = {},
): WrongRow {
  return { name, findings, client, ...more }
}

const gap = { expectedToFail: true } as const

/** Clients that misread a success. */
export const readingRows: readonly WrongRow[] = [
  row('gives percentages as text', ['rows-misread'], percentages(String)),
  row(
    'rounds to two decimals',
    ['fraction-truncated'],
    percentages((p) => Math.round(p * 100) / 100),
  ),
  row('rounds up', ['fraction-truncated'], percentages(Math.ceil)),
  row(
    'takes percentages for shares of 1',
    ['rows-misread'],
    percentages((p) => p / 100),
  ),
  row(
    'takes 0 for nothing',
    ['rows-misread'],
    percentages((p) => (p === 0 ? null : p)),
  ),
  row(
    'sorts rows by their share',
    ['rows-misread'],
    rows((items) => [...items].sort((a, b) => b.percentage - a.percentage)),
  ),
  row(
    'sorts rows by the text of their version',
    ['rows-misread'],
    rows((items) => [...items].sort((a, b) => (a.version < b.version ? -1 : 1))),
  ),
  row(
    'drops rows of nobody',
    ['rows-misread'],
    rows((items) => items.filter(({ percentage }) => percentage > 0)),
  ),
  row(
    'keeps one row of each minor version',
    ['rows-misread'],
    rows((items) => {
      const byMinor = new Map(items.map((item) => [item.version.replace(/\.\d+$/, ''), item]))
      return [...byMinor.values()]
    }),
  ),
  row(
    'keeps one row of each percentage',
    ['surprise-breaks'],
    rows((items) => [...new Map(items.map((item) => [item.percentage, item])).values()]),
    {
      options: { runs: 30 },
    },
  ),
  row(
    'keeps a hundred rows',
    ['rows-misread'],
    rows((items) => items.slice(0, 100)),
  ),
  row(
    'has no rows where there are none',
    ['rows-misread'],
    rows((items) => (items.length === 0 ? undefined : items)),
  ),
  row(
    'adds a row for the rest',
    ['rows-misread'],
    rows((items) => [...items, { version: 'other', percentage: 0 }]),
  ),
  row(
    'writes v before what it read',
    ['now-version-misread'],
    now((version) => `v${version}`),
  ),
  row(
    'leaves out .0 at the end of what it read',
    ['now-version-misread'],
    now((version) => version.replace(/\.0$/, '')),
  ),
  row(
    'reads one digit for each part of a version',
    ['now-version-misread'],
    now((version) => /^\d\.\d\.\d/.exec(version.replace(/(\d)\d/g, '$1'))?.[0]),
  ),
  row(
    'knows major versions of one digit alone',
    ['surprise-breaks'],
    now((version) => /^\d\.\d+\.\d+$/.exec(version)?.[0] ?? 'unknown'),
    { options: { runs: 30 } },
  ),
  row('gives the errmsg as the version', ['now-version-misread'], () =>
    withGet(async (call) => {
      const reply = await readReply(call)
      return { nowVersion: reply.errmsg, items: reply.uv_info.items }
    }),
  ),
]

/** Clients that take for a success what is none. */
export const refusalRows: readonly WrongRow[] = [
  row(
    'knows only errcodes beyond 45000 for errors',
    ['errcode-as-success'],
    testing(({ errcode }) => errcode < 0 || errcode > 45_000),
  ),
  row(
    'looks for ok anywhere in errmsg',
    ['errcode-as-success'],
    testing(({ errmsg }) => !errmsg.includes('ok')),
  ),
  row(
    'believes every errmsg that begins with ok',
    ['errcode-as-success'],
    testing(({ errmsg }) => !errmsg.startsWith('ok')),
    gap,
  ),
  row(
    'looks whether errcode is one of a list',
    ['errcode-as-success'],
    testing(({ errcode }) => [-1, 40001, 42001, 45009, 61007, 85015, 89014].includes(errcode)),
  ),
  row('tests errcode > 0 after a set alone', ['minus-one-as-success'], () => ({
    ...testing(({ errcode }) => errcode > 0)(),
    getSupportVersion: (call) => rightClient.getSupportVersion(call),
  })),
  row(
    'takes an unsigned errcode',
    ['success-as-error'],
    testing(({ errcode }) => errcode >>> 0 < 1),
  ),
  row(
    'gives null for a refusal',
    ['errcode-as-success', 'minus-one-as-success'],
    swallowing(isRefused, null),
  ),
  row(
    'gives false for what is refused by quota',
    ['errcode-as-success'],
    swallowing((error) => isRefused(error) && String(error).includes('45009'), false),
  ),
  row(
    'gives an empty list for what it cannot parse',
    ['malformed-json-as-success'],
    swallowing(isUnread, { nowVersion: '', items: [] }),
  ),
  row('gives null when nothing came', ['lost-answer-as-success'], swallowing(isLost, null)),
  row('gives null when nothing came in time', ['lost-answer-as-success'], swallowing(isLate, null)),
  row(
    'reads {} out of an empty reply',
    ['empty-body-as-success'],
    judging(({ text, whole }) => {
      const reply = JSON.parse(text === '' ? '{}' : text) as Partial<WireReply>
      const { errcode = 0, errmsg = '' } = reply
      if (!whole || errcode !== 0) throw new WeixinRefusal(errcode, errmsg)
      return reply
    }),
  ),
  row(
    'looks for "errcode":0 in whatever came',
    ['cut-reply-as-success', 'malformed-json-as-success'],
    judging(({ text }) => {
      const errcode = /"errcode":(-?\d+)/.exec(text)?.[1]
      if (errcode !== '0') throw new WeixinRefusal(Number(errcode ?? -2), text)
      const version = /"now_version":"([\d.]+)"/.exec(text)?.[1]
      return { nowVersion: version, items: [] }
    }),
  ),
  row(
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
  row(
    'knows the fields of a refusal to be those of a success',
    ['crash-on-refusal'],
    judging(({ text, whole }) => {
      const reply = JSON.parse(text) as Required<WireReply>
      if (!whole) throw new Error('The reply broke off.')
      const first = reply.errmsg === 'ok' ? '' : reply.uv_info.items[0]?.version
      return reply.errcode === 0 ? reply : first
    }),
  ),
  row('reads a set as it reads a read', ['success-as-error'], () =>
    withSet(async (call) => {
      const reply = (await rightClient.setSupportVersion(call)) as Required<WireReply>
      return reply.uv_info.items.length
    }),
  ),
]
