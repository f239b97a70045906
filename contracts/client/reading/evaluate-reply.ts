import { describeAttempt, type Attempt } from '../call-client.ts'
import {
  nameOnce,
  type ClientFindingName,
  type ClientFinding,
} from '../findings/client-findings.ts'
import {
  describeError,
  describeValue,
  findOtherErrcode,
  isCrash,
  tellsErrcode,
} from '../inspect-value.ts'
import { isObject, readErrcode, readWireReply, type ReadReply } from './read-data.ts'

/** What WeChat has answered, and a client has to have read. */
export interface SupportVersionData {
  readonly nowVersion: string
  readonly items: readonly { readonly version: string; readonly percentage: number }[]
}

/** What a client was answered, and what it is called if it raises an error. */
export interface ExpectedSuccess {
  /** The data that it has to have read; null where there is none, as after a set. */
  readonly data: SupportVersionData | null
  readonly read: ReadReply | null
  /** `success-as-error` by default. */
  readonly raisedName?: ClientFindingName
}

/** What a client has to do with a success: return, and return the data of the reply. */
export function evaluateSuccess(made: Attempt, wanted: ExpectedSuccess): ClientFinding[] {
  const { data, read, raisedName = 'success-as-error' } = wanted
  const received = describeAttempt(made)
  if (made.kind === 'pending') return [{ name: 'hangs', received }]
  if (made.kind === 'raised') return [{ name: raisedName, received }]
  const errcode = readErrcode(made.value)
  if (errcode !== undefined && errcode !== 0) return [{ name: nameReturned(errcode), received }]
  return data === null ? [] : compareData(made.value, data, read)
}

/** What a client has to do with a refusal: raise it, tell its errcode, and not crash. */
export function evaluateRefusal(made: Attempt, errcode: number): ClientFinding[] {
  const facts = { received: describeAttempt(made), expected: `an error with errcode ${errcode}` }
  if (made.kind === 'pending') return [{ name: 'hangs', ...facts }]
  if (made.kind === 'returned') return [{ name: nameReturned(errcode), ...facts }]
  if (tellsErrcode(made.error, errcode)) return []
  if (findOtherErrcode(made.error) !== null) return [{ name: 'errcode-wrong', ...facts }]
  return [{ name: isCrash(made.error) ? 'crash-on-refusal' : 'errcode-not-surfaced', ...facts }]
}

function nameReturned(errcode: number): ClientFindingName {
  return errcode === -1 ? 'minus-one-as-success' : 'errcode-as-success'
}

/** Finds what a client has misread: at most one difference for `now_version`, one for the rows. */
export function compareData(
  value: unknown,
  wanted: SupportVersionData,
  read: ReadReply | null,
): ClientFinding[] {
  const data = readSafely(value, read ?? readWireReply)
  if ('failure' in data) {
    const expected = 'a value that options.read understands'
    return [{ name: 'rows-misread', received: data.failure, expected }]
  }
  const rows = compareRowsSafely(data.items, wanted.items)
  if (data.nowVersion === wanted.nowVersion) return rows
  const received = `nowVersion ${describeValue(data.nowVersion)}`
  const expected = `nowVersion ${describeValue(wanted.nowVersion)}`
  return [{ name: 'now-version-misread', received, expected }, ...rows]
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

function compareRowsSafely(items: unknown, wanted: SupportVersionData['items']): ClientFinding[] {
  try {
    return compareRows(items, wanted)
  } catch (error) {
    const received = `${describeError(error)} from reading the rows`
    return [{ name: 'rows-misread', received, expected: `items ${describeValue(wanted)}` }]
  }
}

function compareRows(items: unknown, wanted: SupportVersionData['items']): ClientFinding[] {
  if (!Array.isArray(items)) {
    const expected = `items ${describeValue(wanted)}`
    return [{ name: 'rows-misread', received: `items ${describeValue(items)}`, expected }]
  }
  if (items.length !== wanted.length) {
    const received = `${items.length} rows`
    return [{ name: 'rows-misread', received, expected: `${wanted.length} rows` }]
  }
  const rows: readonly unknown[] = items
  const byVersion = new Map(rows.map((row) => [isObject(row) ? row['version'] : undefined, row]))
  // One in another place is misread once, and its percentage may be wrong as well.
  const different = wanted.flatMap((row, index) => [
    ...compareRow(rows[index], row, index),
    ...compareRow(byVersion.get(row.version) ?? row, row, index),
  ])
  return nameOnce(different)
}

function compareRow(
  row: unknown,
  wanted: SupportVersionData['items'][number],
  index: number,
): ClientFinding[] {
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
