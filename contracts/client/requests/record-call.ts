import type { Finding } from '../../report/report.ts'
import { describeAttempt, type Attempt } from '../attempt.ts'
import { callClient } from '../call-client.ts'
import type { CheckScene } from '../client-check.ts'
import type { ClientCall } from '../client.ts'
import type { Find } from '../findings/create-finder.ts'
import { startRecorder, type RecordedRequest } from '../recorder.ts'
import { answerSideCalls, isSideRead, type MainCall } from './answer-side-calls.ts'
import { buildCall } from './build-call.ts'
import { findTokenOperation } from './token-replies.ts'

/** One call of the client, and what a recorder saw of it. */
export interface RecordedCall {
  readonly made: Attempt
  readonly call: ClientCall
  /** The requests but those for tokens, and but for the reads beside a set. */
  readonly requests: readonly RecordedRequest[]
  /** Whether the client only read, though it was told to set: then the reads are the requests. */
  readonly onlyRead: boolean
  /** How many tokens of a mini program the client has got. */
  readonly grants: number
}

/** What a client is to call, and what answers it. */
export interface CallToRecord extends Pick<MainCall, 'operation' | 'answer'> {
  readonly version?: string
  readonly accessToken?: string
  readonly seed: string
}

/** Lets the client make one call to a recorder of its own, which is closed afterwards. */
export async function recordCall(
  scene: Pick<CheckScene, 'client' | 'options'>,
  { operation, version, accessToken, seed, answer }: CallToRecord,
): Promise<RecordedCall> {
  const drawn = buildCall('', seed)
  const credentials = { ...drawn, accessToken: accessToken ?? drawn.accessToken }
  const set = version === undefined ? {} : { version }
  await using recorder = await startRecorder({
    bodyTimeout: Math.min(1000, scene.options.timeout),
    answer: answerSideCalls({ operation, ...set, call: credentials, answer }),
  })
  const call = { ...credentials, baseUrl: recorder.url }
  const made = await callClient(scene, operation, call, version)
  const others = recorder.requests.filter((request) => findTokenOperation(request) === undefined)
  const own = others.filter((request) => !isSideRead(request, operation))
  const onlyRead = own.length === 0 && others.length > 0
  const requests = onlyRead ? others : own
  const grants = recorder.requests.filter((request) => grantsAccount(request)).length
  return { made, call, requests, onlyRead, grants }
}

function grantsAccount(request: RecordedRequest): boolean {
  const operation = findTokenOperation(request)
  return operation !== undefined && operation !== 'getComponentAccessToken'
}

/** What is wrong with a client that has not called, whatever it returned or raised. */
export function findNotCalled(made: Attempt, find: Find): Finding {
  return find('not-called', { received: describeAttempt(made), expected: 'one request' })
}
