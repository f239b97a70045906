import type { GivenState } from '../../interactions/provider-state.ts'
import { unknownValues } from '../control-states.ts'
import type { ProviderCheck, Scene } from '../provider-check.ts'
import type { ProviderFault } from '../provider-findings.ts'
import {
  callsOf,
  describeReply,
  expectErrcode,
  get,
  readCheck,
  readErrcode,
  set,
  toQuery,
  writeCheck,
  type CallOf,
} from './calls.ts'
import { refusalRows, type RefusalRow } from './refusal-rows.ts'

const authorised: GivenState = { state: 'authorised', params: {} }

/** What a provider has to refuse, and how. */
export const refusalChecks: readonly ProviderCheck[] = [
  ...callsOf.flatMap((call) => [
    ...refusalRows.map((row) => toCheck(row, call)),
    toChunkedCheck(call),
  ]),
  readCheck(
    'unknown-path',
    'refuses an unknown path under a known one with 40066',
    refuseUnknownPath,
  ),
  readCheck('outside-path', 'answers 404 to a path that WeChat does not have', refuseOutsidePath),
  writeCheck('no-version', 'refuses a write without a version', refuseMissingVersion),
  writeCheck('number-version', 'refuses a version that is a number', refuseNumberVersion),
]

function toCheck(row: RefusalRow, call: CallOf): ProviderCheck {
  const { needsAccount, errcode, finding, taken = finding } = row
  const { operation, suffix, titleEnd, writes } = call
  const run = async (scene: Scene): Promise<ProviderFault[]> => {
    const { accessToken } = needsAccount
      ? await scene.reach(authorised, ['accessToken'])
      : { accessToken: '' }
    const reply = await scene.send(row.request(call, accessToken))
    const name = readErrcode(reply) === 0 ? taken : finding
    return expectErrcode(reply, errcode, { name, context: `A call of ${operation} ${row.context}` })
  }
  return { name: row.name + suffix, title: row.title + titleEnd, part: 'bytes', writes, run }
}

function toChunkedCheck({ operation, suffix, titleEnd, writes, build }: CallOf): ProviderCheck {
  const run = async (scene: Scene): Promise<ProviderFault[]> => {
    const { accessToken, appid } = await scene.reach(authorised, ['accessToken'])
    const reply = await scene.send(build(accessToken, { chunked: true }))
    if (reply.status === 412 && reply.body === '') return []
    // A proxy that keeps the request until it is whole sends it on with its length, as it may.
    const isLost = appid !== undefined && (await scene.hasBeenRefused(appid, 'chunked-body'))
    const name = isLost ? 'chunked-body-not-412' : 'chunked-body-taken'
    const context = `A POST of ${operation} with a chunked body`
    const expected = 'HTTP 412 without a body'
    return [{ name, context, expected, received: describeReply(reply) }]
  }
  const title = `refuses a chunked body with 412${titleEnd}`
  return { name: `chunked-body${suffix}`, title, part: 'bytes', writes, run }
}

async function refuseUnknownPath(scene: Scene): Promise<ProviderFault[]> {
  const { accessToken } = await scene.reach(authorised, ['accessToken'])
  const path = '/wxa/getweappsupportversion'
  const reply = await scene.send(get(accessToken, { path }))
  const context = `A POST of ${path}, where three clients look for the operation`
  return expectErrcode(reply, 40066, { name: 'unknown-path-not-40066', context })
}

async function refuseOutsidePath(scene: Scene): Promise<ProviderFault[]> {
  const path = '/getValidIps'
  const query = toQuery(unknownValues.accessToken)
  const reply = await scene.send({ method: 'GET', path, query, body: null })
  if (reply.status === 404 && reply.body === '') return []
  const name = reply.status === 404 ? 'outside-path-body' : 'outside-path-not-404'
  const expected = 'HTTP 404 without a body'
  return [{ name, context: `A GET of ${path}`, expected, received: describeReply(reply) }]
}

async function refuseMissingVersion(scene: Scene): Promise<ProviderFault[]> {
  const { accessToken } = await scene.reach(authorised, ['accessToken'])
  const context = 'A POST of setSupportVersion with the body {}'
  const reply = await scene.send(set(accessToken, '', { body: '{}' }))
  const name = readErrcode(reply) === 0 ? 'missing-version-accepted' : 'missing-version-not-47001'
  return expectErrcode(reply, 47001, { name, context })
}

async function refuseNumberVersion(scene: Scene): Promise<ProviderFault[]> {
  const { accessToken } = await scene.reach(authorised, ['accessToken'])
  const context = 'A POST of setSupportVersion with the body {"version":2}'
  const reply = await scene.send(set(accessToken, '', { body: '{"version":2}' }))
  // With what it is refused, nobody knows.
  if (readErrcode(reply) !== 0) return []
  const name = 'number-version-accepted'
  return [{ name, context, expected: 'a refusal', received: describeReply(reply) }]
}
