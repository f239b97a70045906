import { publishedVersions } from '../../../fixtures/base-library-versions.ts'
import type { GetSupportVersionReply } from '../../../schemas/index.ts'
import { formatIssues, type Issue } from '../../../schemas/issue.ts'
import { validateMessage } from '../../../schemas/validate.ts'
import type { GivenState, StateRow } from '../../interactions/provider-state.ts'
import { CheckStop } from '../../verification/check.ts'
import type { ProviderCheck, Scene } from '../provider-check.ts'
import type { ProviderFault, ProviderFindingName } from '../provider-findings.ts'
import {
  callRight,
  callsOf,
  describeReply,
  get,
  isSuccess,
  readCheck,
  readErrcode,
  type CallOf,
  type ReplyJson,
} from './calls.ts'
import { rightRequests, type RightRequest } from './right-requests.ts'

const authorised: GivenState = { state: 'authorised', params: {} }
const context = 'A POST of getSupportVersion'

/** Rows that no integer can hold, and whose decimals no rounding to two keeps; in no order of shares. */
const fractions: readonly StateRow[] = [
  { version: '1.6.0', percentage: 0.0132 },
  { version: '1.7.0', percentage: 33.25 },
  { version: '1.7.4', percentage: 0.5 },
]

/** Decimals that no rounding to four or five keeps. */
const fineFractions: readonly StateRow[] = [
  { version: '1.6.0', percentage: 12.345678 },
  { version: '1.7.0', percentage: 0.013247 },
]

/** As many rows as a mini program with visitors on old devices has; some of them are of nobody. */
const manyRows: readonly StateRow[] = publishedVersions
  .slice(0, 120)
  .map((version, index) => ({ version, percentage: ((index * 7) % 120) / 8 }))

/** What getSupportVersion answers, and from which spellings of a request. */
export const contentChecks: readonly ProviderCheck[] = [
  readCheck(
    'reply-shape',
    'answers every documented field of getSupportVersion with its type',
    checkFields,
  ),
  readCheck('reply-rows', 'answers the rows of the state, with their fractions', (scene) =>
    checkRows(scene, fractions),
  ),
  readCheck('reply-rows-fine', 'answers percentages with six decimals as they are', (scene) =>
    checkRows(scene, fineFractions),
  ),
  readCheck(
    'reply-rows-many',
    'answers 120 rows of the state, all of them and in their order',
    (scene) => checkRows(scene, manyRows),
  ),
  ...callsOf.flatMap((call) =>
    rightRequests
      .filter(({ operation = call.operation }) => operation === call.operation)
      .map((right) => accept(right, call)),
  ),
]

function accept(right: RightRequest, call: CallOf): ProviderCheck {
  const { name, title, what, change, finding } = right
  const run = async (scene: Scene): Promise<ProviderFault[]> => {
    const { accessToken } = await scene.reach(authorised, ['accessToken'])
    const plain = call.build(accessToken)
    // Without this a provider that refuses everything would seem to mind the spelling.
    await callRight(scene, plain, `A POST of ${call.operation}`)
    const reply = await scene.send({ ...plain, ...change(plain) })
    if (isSuccess(reply) && readErrcode(reply) === 0) return []
    const received = describeReply(reply)
    const expected = 'HTTP 200 with errcode 0'
    return [{ name: finding, context: `A call of ${call.operation} ${what}`, expected, received }]
  }
  const { operation, suffix, titleEnd, writes } = call
  const isOfBoth = right.operation === undefined
  return {
    name: isOfBoth ? name + suffix : name,
    title: isOfBoth ? title + titleEnd : title,
    part: 'bytes',
    calls: [operation],
    writes,
    run,
  }
}

async function checkFields(scene: Scene): Promise<readonly ProviderFault[]> {
  const { accessToken } = await scene.reach(authorised, ['accessToken'])
  return checkShape(await callRight(scene, get(accessToken), context))
}

async function checkRows(
  scene: Scene,
  rows: readonly StateRow[],
): Promise<readonly ProviderFault[]> {
  const json = await readState(scene, rows)
  const misshapen = checkShape(json)
  if (misshapen.length > 0) return misshapen
  const { items } = (json as unknown as GetSupportVersionReply).uv_info
  const first = rows.findIndex((row, index) => describeRow(row) !== describeRow(items[index]))
  if (first === -1 && items.length === rows.length) return []
  const from = first === -1 ? rows.length : first
  const expected = describeRows(rows, from)
  const received = describeRows(items, from)
  const sameVersions = listVersions(items) === listVersions(rows)
  if (!sameVersions && !(await isSettable(scene, items))) {
    throw new CheckStop({ skipped: 'the state handler does not set the rows of uv_info' })
  }
  const name = sameVersions ? 'percentage-rounded' : 'rows-differ'
  return [{ name, context, expected, received }]
}

async function readState(scene: Scene, rows: readonly StateRow[]): Promise<ReplyJson> {
  const given: GivenState = { state: 'authorised', params: { rows } }
  const { accessToken } = await scene.reach(given, ['accessToken'])
  return callRight(scene, get(accessToken), context)
}

/** Rows that no other state of these checks has. */
const otherRows: readonly StateRow[] = [{ version: '1.0.1', percentage: 100 }]

/**
 * Whether rows follow the state: always with the control API; with a state handler, if the reply to
 * another state has other rows. A handler that leaves them alone is no fault of the provider's.
 */
async function isSettable(scene: Scene, items: readonly StateRow[]): Promise<boolean> {
  if (!scene.isHandled('authorised')) return true
  const json = await readState(scene, otherRows)
  if (checkShape(json).length > 0) return true
  return (
    listVersions((json as unknown as GetSupportVersionReply).uv_info.items) !== listVersions(items)
  )
}

/** How many rows there are, and some of them, from where they differ: a long line would be cut. */
function describeRows(rows: readonly StateRow[], from: number): string {
  const shown =
    rows
      .slice(from, from + 5)
      .map(describeRow)
      .join(', ') || 'none'
  return `${rows.length} rows; from the row ${from + 1} on ${shown}`
}

function describeRow(row: StateRow | undefined): string {
  return row === undefined ? 'none' : `${row.version}: ${row.percentage}`
}

function listVersions(rows: readonly StateRow[]): string {
  return rows.map(({ version }) => version).join()
}

function checkShape(json: ReplyJson): ProviderFault[] {
  // The type of errcode is the business of another check.
  const issues = validateMessage('get-support-version-reply', { ...json, errcode: 0 })
  const names = [...new Set(issues.map(nameIssue))]
  return names.map((name) => {
    const own = issues.filter((issue) => nameIssue(issue) === name)
    const [{ expected } = { expected: 'the documented reply' }] = own
    return { name, context, expected, received: formatIssues(own.slice(0, 3)) }
  })
}

function nameIssue({ path, rule }: Issue): ProviderFindingName {
  if (path === 'now_version' && rule === 'required') return 'now-version-missing'
  if (path === 'uv_info' || path === 'uv_info.items') return 'uv-info-not-object'
  if (path.endsWith('.percentage') && rule === 'type') return 'percentage-not-number'
  return 'reply-not-in-schema'
}
