import { unknownValues } from '../control-states.ts'
import type { ProviderCheck, ProviderFault, Scene } from '../provider-check.ts'
import type { ProviderFindingName } from '../provider-findings.ts'
import type { GivenState } from '../../provider-state.ts'
import type { RawRequest } from '../send-raw.ts'
import { describeReply, expectErrcode, get, readErrcode, set, toQuery } from './calls.ts'

const authorised: GivenState = { state: 'authorised', params: {} }
const unpublished = '9.9.9'

/** A request that is refused with one errcode. */
interface RefusalRow {
  readonly name: string
  readonly title: string
  /** What was sent, for the message. */
  readonly context: string
  readonly given?: GivenState
  readonly writes?: boolean
  readonly request: (accessToken: string) => RawRequest
  readonly errcode: number
  readonly finding: ProviderFindingName
  /** The finding where it is taken instead of refused; the same by default. */
  readonly taken?: ProviderFindingName
}

const refusalRows: readonly RefusalRow[] = [
  {
    name: 'no-body',
    title: 'refuses a read without a body with 44002',
    context: 'A POST of getSupportVersion with Content-Length: 0',
    request: (token) => get(token, { body: null }),
    errcode: 44002,
    finding: 'empty-body-not-44002',
  },
  {
    name: 'no-body-on-set',
    title: 'refuses a write without a body with 44002',
    context: 'A POST of setSupportVersion with Content-Length: 0',
    writes: true,
    request: (token) => set(token, '', { body: null }),
    errcode: 44002,
    finding: 'empty-body-not-44002',
  },
  {
    name: 'array-body',
    title: 'refuses the body [] with 47001',
    context: 'A POST of getSupportVersion with the body []',
    request: (token) => get(token, { body: '[]' }),
    errcode: 47001,
    finding: 'array-body-not-47001',
    taken: 'array-body-accepted',
  },
  {
    name: 'null-body',
    title: 'refuses the body null with 47001',
    context: 'A POST of getSupportVersion with the body null',
    request: (token) => get(token, { body: 'null' }),
    errcode: 47001,
    finding: 'array-body-not-47001',
    taken: 'array-body-accepted',
  },
  {
    name: 'form-body',
    title: 'refuses a form with 47001',
    context: 'A POST of getSupportVersion with the form a=b',
    request: (token) =>
      get(token, { body: 'a=b', contentType: 'application/x-www-form-urlencoded' }),
    errcode: 47001,
    finding: 'broken-body-not-47001',
  },
  {
    name: 'broken-body',
    title: 'refuses JSON that breaks off with 47001',
    context: 'A POST of getSupportVersion with the body {"a":',
    request: (token) => get(token, { body: '{"a":' }),
    errcode: 47001,
    finding: 'broken-body-not-47001',
  },
  {
    name: 'get-method',
    title: 'refuses GET with 43002',
    context: 'A GET of getSupportVersion with a token',
    request: (token) => get(token, { method: 'GET', body: null }),
    errcode: 43002,
    finding: 'get-method-not-43002',
  },
  {
    name: 'unknown-path',
    title: 'refuses an unknown path under a known one with 40066',
    context: 'A POST of /wxa/getweappsupportversion, where three clients look for the operation',
    request: (token) => get(token, { path: '/wxa/getweappsupportversion' }),
    errcode: 40066,
    finding: 'unknown-path-not-40066',
  },
  {
    name: 'token-in-body',
    title: 'does not take a token from the body',
    context: 'A POST of getSupportVersion with the access token in its body alone',
    request: (token) => {
      const { method, path } = get('')
      return { method, path, body: JSON.stringify({ access_token: token }) }
    },
    errcode: 41001,
    finding: 'missing-token-not-41001',
  },
  {
    name: 'expired-token',
    title: 'refuses an expired token with 42001',
    context: 'A POST of getSupportVersion with an expired token',
    given: { state: 'expiredCredential', params: { credential: 'accessToken' } },
    request: (token) => get(token),
    errcode: 42001,
    finding: 'expired-token-not-42001',
  },
  {
    name: 'permission-set',
    title: 'refuses a platform that was not granted permission set 18 with 61007',
    context: 'A POST of getSupportVersion for a platform with permission set 17 alone',
    given: { state: 'authorised', params: { permissionSets: [17] } },
    request: (token) => get(token),
    errcode: 61007,
    finding: 'permission-not-61007',
  },
  {
    name: 'daily-quota',
    title: 'refuses a call beyond the daily quota with 45009',
    context: 'A POST of getSupportVersion with a daily quota that is used up',
    given: { state: 'usedUpQuota', params: {} },
    request: (token) => get(token),
    errcode: 45009,
    finding: 'quota-not-45009',
  },
]

/** Requests without an account behind them. */
const anonymousChecks: readonly ProviderCheck[] = [
  {
    name: 'no-token',
    title: 'refuses a call without an access token with 41001',
    part: 'bytes',
    writes: false,
    run: async (scene) => {
      const { method, path, body } = get('')
      return expectErrcode(await scene.send({ method, path, body }), 41001, {
        name: 'missing-token-not-41001',
        context: 'A POST of getSupportVersion without a query',
      })
    },
  },
  {
    name: 'empty-token',
    title: 'refuses an empty access token with 41001',
    part: 'bytes',
    writes: false,
    run: async (scene) =>
      expectErrcode(await scene.send(get('')), 41001, {
        name: 'missing-token-not-41001',
        context: 'A POST of getSupportVersion with ?access_token=',
      }),
  },
  {
    name: 'unknown-token',
    title: 'refuses a token that was never issued with 40001',
    part: 'bytes',
    writes: false,
    run: async (scene) =>
      expectErrcode(await scene.send(get(unknownValues.accessToken)), 40001, {
        name: 'unknown-token-not-40001',
        context: 'A POST of getSupportVersion with a token that was never issued',
      }),
  },
  {
    name: 'outside-path',
    title: 'answers 404 to a path that WeChat does not have',
    part: 'bytes',
    writes: false,
    run: judgeOutsidePath,
  },
]

/** What a provider has to refuse, and how. */
export const refusalChecks: readonly ProviderCheck[] = [
  ...anonymousChecks,
  ...refusalRows.map(toCheck),
  {
    name: 'chunked-body',
    title: 'refuses a chunked body with 412',
    part: 'bytes',
    writes: false,
    run: judgeChunkedBody,
  },
  {
    name: 'unpublished-version',
    title: 'refuses a version that was never published with 89014',
    part: 'bytes',
    writes: true,
    run: judgeUnpublishedVersion,
  },
]

function toCheck(row: RefusalRow): ProviderCheck {
  const { name, title, context, given = authorised, writes = false, errcode, finding } = row
  const run = async (scene: Scene): Promise<ProviderFault[]> => {
    const { accessToken } = await scene.reach(given, ['accessToken'])
    const reply = await scene.send(row.request(accessToken))
    const taken = readErrcode(reply) === 0
    return expectErrcode(reply, errcode, {
      name: taken ? (row.taken ?? finding) : finding,
      context,
    })
  }
  return { name, title, part: 'bytes', writes, run }
}

async function judgeOutsidePath(scene: Scene): Promise<ProviderFault[]> {
  const path = '/getValidIps'
  const query = toQuery(unknownValues.accessToken)
  const reply = await scene.send({ method: 'GET', path, query, body: null })
  if (reply.status === 404 && reply.body === '') return []
  const name = reply.status === 404 ? 'outside-path-body' : 'outside-path-not-404'
  const expected = 'HTTP 404 without a body'
  return [{ name, context: `A GET of ${path}`, expected, received: describeReply(reply) }]
}

async function judgeChunkedBody(scene: Scene): Promise<ProviderFault[]> {
  const { accessToken } = await scene.reach(authorised, ['accessToken'])
  const reply = await scene.send(get(accessToken, { chunked: true }))
  if (reply.status === 412 && reply.body === '') return []
  const context = 'A POST of getSupportVersion with the chunked body {}'
  const expected = 'HTTP 412 without a body'
  return [{ name: 'chunked-body-not-412', context, expected, received: describeReply(reply) }]
}

async function judgeUnpublishedVersion(scene: Scene): Promise<ProviderFault[]> {
  const { accessToken } = await scene.reach(authorised, ['accessToken'])
  const context = `A POST of setSupportVersion with the version ${unpublished}`
  const reply = await scene.send(set(accessToken, unpublished))
  const isOlder = readErrcode(reply) === 85015
  const name = isOlder ? 'unpublished-version-85015' : 'unpublished-version-not-89014'
  return expectErrcode(reply, 89014, { name, context })
}
