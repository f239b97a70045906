import { publishedVersions } from '../../../fixtures/base-library-versions.ts'
import type { GetSupportVersionReply } from '../../../schemas/index.ts'
import { formatIssues, type Issue } from '../../../schemas/issue.ts'
import { validateMessage } from '../../../schemas/validate.ts'
import type { GivenState, StateRow } from '../../interactions/provider-state.ts'
import { CheckStop } from '../../verification/check.ts'
import type { ProviderCheck, Scene } from '../provider-check.ts'
import type { ProviderFault, ProviderFindingName } from '../provider-findings.ts'
import type { RawRequest } from '../send-raw.ts'
import {
  callRight,
  describeReply,
  get,
  isSuccess,
  readCheck,
  readErrcode,
  type ReplyJson,
} from './calls.ts'

const authorised: GivenState = { state: 'authorised', params: {} }
const context = 'A POST of getSupportVersion'

/** Rows that no integer can hold, and whose decimals no rounding to two keeps. */
const fractions: readonly StateRow[] = [
  { version: '1.6.0', percentage: 0.0132 },
  { version: '1.7.0', percentage: 0.5 },
  { version: '1.7.4', percentage: 33.25 },
]

/** Decimals that no rounding to four or five keeps. */
const fineFractions: readonly StateRow[] = [
  { version: '1.6.0', percentage: 0.013247 },
  { version: '1.7.0', percentage: 12.345678 },
]

/** As many rows as a mini program with visitors on old devices has, each with another share. */
const manyRows: readonly StateRow[] = publishedVersions
  .slice(-40)
  .map((version, index) => ({ version, percentage: (index + 1) / 8 }))

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
    'answers forty rows of the state, all of them and in their order',
    (scene) => checkRows(scene, manyRows),
  ),
  accept({
    name: 'content-type-form',
    title: 'takes JSON under the type of a form',
    context: 'The body {} as application/x-www-form-urlencoded',
    changes: { contentType: 'application/x-www-form-urlencoded' },
    finding: 'content-type-enforced',
  }),
  accept({
    name: 'content-type-text',
    title: 'takes JSON under text/plain',
    context: 'The body {} as text/plain',
    changes: { contentType: 'text/plain; charset=UTF-8' },
    finding: 'content-type-enforced',
  }),
  accept({
    name: 'content-type-none',
    title: 'takes JSON without a Content-Type',
    context: 'The body {} without a Content-Type',
    changes: { contentType: null },
    finding: 'content-type-enforced',
  }),
  accept({
    name: 'spaced-json',
    title: 'takes the spaced {} of the documented example',
    context: 'The body {, a newline and }',
    changes: { body: '{\n}' },
    finding: 'spaced-json-refused',
  }),
  accept({
    name: 'extra-field',
    title: 'ignores an unknown field',
    context: 'The body {"appid":""}',
    changes: { body: '{"appid":""}' },
    finding: 'extra-field-refused',
  }),
]

/** A read that is written in an unusual way, and right all the same. */
interface AcceptRow {
  readonly name: string
  readonly title: string
  readonly context: string
  readonly changes: Partial<RawRequest>
  readonly finding: ProviderFindingName
}

function accept({ name, title, changes, finding, ...row }: AcceptRow): ProviderCheck {
  const run = async (scene: Scene): Promise<ProviderFault[]> => {
    const { accessToken } = await scene.reach(authorised, ['accessToken'])
    // Without this a provider that refuses everything would seem to mind the spelling.
    await callRight(scene, get(accessToken), context)
    const reply = await scene.send(get(accessToken, changes))
    if (isSuccess(reply) && readErrcode(reply) === 0) return []
    const received = describeReply(reply)
    return [{ name: finding, context: row.context, expected: 'HTTP 200 with errcode 0', received }]
  }
  return readCheck(name, title, run)
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
  const expected = describeRows(rows)
  const received = describeRows(items)
  if (received === expected) return []
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

/** The rows in one line; their number first, since a long line is cut. */
function describeRows(rows: readonly StateRow[]): string {
  return (
    `${rows.length} rows, ` +
    rows.map(({ version, percentage }) => `${version}: ${percentage}`).join(', ')
  )
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
