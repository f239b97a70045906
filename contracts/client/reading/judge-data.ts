import type { Finding } from '../../report/report.ts'
import type { ClientFindingName } from '../findings/client-findings.ts'
import type { Find } from '../findings/create-finder.ts'
import { describeError, describeValue } from '../raised-error.ts'
import { isObject, readWireReply, type ReadReply } from './read-data.ts'

/** What WeChat has answered, and a client has to have read. */
export interface SupportVersionData {
  readonly nowVersion: string
  readonly items: readonly { readonly version: string; readonly percentage: number }[]
}

/** One way in which what was read differs from what was answered. */
export interface Difference {
  readonly name: ClientFindingName & ('now-version-misread' | 'rows-misread' | 'fraction-truncated')
  readonly received: string
  readonly expected: string
}

/** Finds what a client has misread: at most one difference for `now_version`, one for the rows. */
export function compareData(
  value: unknown,
  wanted: SupportVersionData,
  read: ReadReply | null,
): Difference[] {
  const data = readSafely(value, read ?? readWireReply)
  if ('failure' in data) {
    const expected = 'a value that options.read understands'
    return [{ name: 'rows-misread', received: data.failure, expected }]
  }
  const differences: Difference[] = []
  if (data.nowVersion !== wanted.nowVersion) {
    const received = `nowVersion ${describeValue(data.nowVersion)}`
    const expected = `nowVersion ${describeValue(wanted.nowVersion)}`
    differences.push({ name: 'now-version-misread', received, expected })
  }
  return [...differences, ...compareRowsSafely(data.items, wanted.items)]
}

/** Words {@link compareData} as findings. */
export function judgeData(
  value: unknown,
  wanted: SupportVersionData,
  { read, find }: { readonly read: ReadReply | null; readonly find: Find },
): Finding[] {
  return compareData(value, wanted, read).map(({ name, ...facts }) => find(name, facts))
}

function readSafely(value: unknown, read: ReadReply): ReturnType<ReadReply> | { failure: string } {
  try {
    const data: unknown = read(value)
    if (isObject(data)) return { nowVersion: data['nowVersion'], items: data['items'] }
    return { failure: `${describeValue(data)} from options.read` }
  } catch (error) {
    return { failure: `${describeError(error)} from options.read of ${describeValue(value)}` }
  }
}

function compareRowsSafely(items: unknown, wanted: SupportVersionData['items']): Difference[] {
  try {
    return compareRows(items, wanted)
  } catch (error) {
    const received = `${describeError(error)} from reading the rows`
    return [{ name: 'rows-misread', received, expected: `items ${describeValue(wanted)}` }]
  }
}

function compareRows(items: unknown, wanted: SupportVersionData['items']): Difference[] {
  if (!Array.isArray(items)) {
    const expected = `items ${describeValue(wanted)}`
    return [{ name: 'rows-misread', received: `items ${describeValue(items)}`, expected }]
  }
  if (items.length !== wanted.length) {
    const received = `${items.length} rows`
    return [{ name: 'rows-misread', received, expected: `${wanted.length} rows` }]
  }
  const rows: readonly unknown[] = items
  const different = wanted.flatMap((row, index) => compareRow(rows[index], row, index))
  return different.slice(0, 1)
}

function compareRow(
  row: unknown,
  wanted: SupportVersionData['items'][number],
  index: number,
): Difference[] {
  const version = isObject(row) ? row['version'] : undefined
  const percentage = isObject(row) ? row['percentage'] : undefined
  if (version === wanted.version && percentage === wanted.percentage) return []
  const facts = {
    received: `items[${index}] ${describeValue(row)}`,
    expected: `items[${index}] ${describeValue(wanted)}`,
  }
  const lostFraction =
    version === wanted.version &&
    typeof percentage === 'number' &&
    !Number.isInteger(wanted.percentage) &&
    Math.abs(percentage - wanted.percentage) < 1
  return [{ name: lostFraction ? 'fraction-truncated' : 'rows-misread', ...facts }]
}
