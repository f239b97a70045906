import type { Attempt } from '../attempt.ts'
import { callClient } from '../call-client.ts'
import type { CheckScene } from '../client-check.ts'
import type { ClientCall } from '../client.ts'
import type { ClientOperation } from '../findings/create-finder.ts'
import { startRecorder, type RecordedReply, type RecordedRequest } from '../recorder.ts'
import { answerJson, answerTokenRequest, findTokenOperation } from './token-replies.ts'
import { buildCall } from './build-call.ts'

/** So many tokens a client gets in one check; then it is refused, lest it asks without end. */
const mostGrants = 10

/** One call of the client, and what a recorder saw of it. */
export interface RecordedCall {
  readonly made: Attempt
  readonly call: ClientCall
  /** The requests but those for tokens. */
  readonly requests: readonly RecordedRequest[]
  /** How many tokens of a mini program the client has got. */
  readonly grants: number
}

/** What a client is to call, and what answers it. */
export interface CallToRecord {
  readonly operation: ClientOperation
  readonly version?: string
  readonly accessToken?: string
  readonly seed: string
  /** Answers every request but those for tokens, which are granted. */
  readonly answer: (request: RecordedRequest) => Promise<RecordedReply> | RecordedReply
}

/** Lets the client make one call to a recorder of its own, which is closed afterwards. */
export async function recordCall(
  scene: Pick<CheckScene, 'client' | 'options'>,
  { operation, version, accessToken, seed, answer }: CallToRecord,
): Promise<RecordedCall> {
  let granted = 0
  const drawn = buildCall('', seed)
  const credentials = { ...drawn, accessToken: accessToken ?? drawn.accessToken }
  await using recorder = await startRecorder({
    bodyTimeout: Math.min(1000, scene.options.timeout),
    answer: (request) => {
      const grant = answerTokenRequest(request, credentials)
      if (grant === null) return answer(request)
      granted += 1
      return granted > mostGrants ? refusal : grant
    },
  })
  const call = { ...credentials, baseUrl: recorder.url }
  const made = await callClient(scene, operation, call, version)
  const requests = recorder.requests.filter((request) => findTokenOperation(request) === undefined)
  const grants = recorder.requests.filter((request) => grantsAccount(request)).length
  return { made, call, requests, grants }
}

const refusal = answerJson('{"errcode":48001,"errmsg":"api unauthorized"}')

function grantsAccount(request: RecordedRequest): boolean {
  const operation = findTokenOperation(request)
  return operation !== undefined && operation !== 'getComponentAccessToken'
}
