import type { Client } from '#contracts/client/client.ts'
import { ofReading, readReply, withGet, wrong, type WrongRow } from './row.ts'

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

/** Clients that misread a success. */
export const readingRows: readonly WrongRow[] = [
  wrong('gives percentages as text', ['rows-misread'], percentages(String)),
  wrong(
    'rounds to two decimals',
    ['fraction-truncated'],
    percentages((p) => Math.round(p * 100) / 100),
  ),
  wrong('rounds up', ['fraction-truncated'], percentages(Math.ceil)),
  wrong(
    'takes percentages for shares of 1',
    ['rows-misread'],
    percentages((p) => p / 100),
  ),
  wrong(
    'takes 0 for nothing',
    ['rows-misread'],
    percentages((p) => (p === 0 ? null : p)),
  ),
  wrong(
    'sorts rows by their share',
    ['rows-misread'],
    rows((items) => [...items].sort((a, b) => b.percentage - a.percentage)),
  ),
  wrong(
    'sorts rows by the text of their version',
    ['rows-misread'],
    rows((items) => [...items].sort((a, b) => (a.version < b.version ? -1 : 1))),
  ),
  wrong(
    'drops rows of nobody',
    ['rows-misread'],
    rows((items) => items.filter(({ percentage }) => percentage > 0)),
  ),
  wrong(
    'keeps one row of each minor version',
    ['rows-misread'],
    rows((items) => {
      const byMinor = new Map(items.map((item) => [item.version.replace(/\.\d+$/, ''), item]))
      return [...byMinor.values()]
    }),
  ),
  wrong(
    'keeps one row of each percentage',
    ['surprise-breaks'],
    rows((items) => [...new Map(items.map((item) => [item.percentage, item])).values()]),
    {
      options: { runs: 30 },
    },
  ),
  wrong(
    'keeps a hundred rows',
    ['rows-misread'],
    rows((items) => items.slice(0, 100)),
  ),
  wrong(
    'has no rows where there are none',
    ['rows-misread'],
    rows((items) => (items.length === 0 ? undefined : items)),
  ),
  wrong(
    'adds a row for the rest',
    ['rows-misread'],
    rows((items) => [...items, { version: 'other', percentage: 0 }]),
  ),
  wrong(
    'writes v before what it read',
    ['now-version-misread'],
    now((version) => `v${version}`),
  ),
  wrong(
    'leaves out .0 at the end of what it read',
    ['now-version-misread'],
    now((version) => version.replace(/\.0$/, '')),
  ),
  wrong(
    'reads one digit for each part of a version',
    ['now-version-misread'],
    now((version) => /^\d\.\d\.\d/.exec(version.replace(/(\d)\d/g, '$1'))?.[0]),
  ),
  wrong(
    'knows major versions of one digit alone',
    ['surprise-breaks'],
    now((version) => /^\d\.\d+\.\d+$/.exec(version)?.[0] ?? 'unknown'),
    { options: { runs: 30 } },
  ),
  wrong('gives the errmsg as the version', ['now-version-misread'], () =>
    withGet(async (call) => {
      const reply = await readReply(call)
      return { nowVersion: reply.errmsg, items: reply.uv_info.items }
    }),
  ),
].map((row) => ({ ...row, sees: ofReading }))
