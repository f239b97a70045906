import {
  createRandom,
  generateAccessToken,
  generateAppid,
  generateRefreshToken,
  generateSecret,
  generateTicket,
} from '../../../fixtures/index.ts'
import { callClient, describeAttempt, type Attempt } from '../call-client.ts'
import type { ClientFinding, ClientScene } from '../client-check.ts'
import type { ClientCall } from '../client.ts'
import { startRecorder, type RecordedRequest } from '../recorder.ts'
import { answerSideCalls, findTokenOperation, isSideRead, type MainCall } from './side-calls.ts'

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
  scene: Pick<ClientScene, 'client' | 'options'>,
  { operation, version, accessToken, seed, answer }: CallToRecord,
): Promise<RecordedCall> {
  const generated = buildCall('', seed)
  const credentials = { ...generated, accessToken: accessToken ?? generated.accessToken }
  const set = version === undefined ? {} : { version }
  await using recorder = await startRecorder({
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
export function reportNotCalled(made: Attempt): ClientFinding {
  return { name: 'not-called', received: describeAttempt(made), expected: 'one request' }
}

/** So often a client may call in all: retries after -1 are its own affair up to here. */
export const mostCalls = 10

/** Errcodes after which a client may get a new token and call again. */
const tokenErrcodes: readonly number[] = [40001, 40014, 42001]

/** Whether a client called more often than the errcode of the reply makes worth while. */
export function evaluateCalls(
  { requests, grants }: Pick<RecordedCall, 'requests' | 'grants'>,
  errcode: number,
): ClientFinding[] {
  const received = `${requests.length} calls`
  if (errcode === -1) {
    if (requests.length <= mostCalls) return []
    return [{ name: 'retries-unbounded', received, expected: `at most ${mostCalls} calls` }]
  }
  const allowed = tokenErrcodes.includes(errcode) ? 1 + grants : 1
  if (requests.length <= allowed) return []
  const times = allowed === 1 ? 'one call' : `one call for each of ${allowed} tokens`
  return [{ name: 'called-twice', received, expected: times }]
}

/** Long enough to be told from any other, short enough to be read in a message. */
const tokenLength = 27

/** Generates the credentials of a call to a recorder, so that a token of another call is noticed. */
function buildCall(baseUrl: string, seed: string): ClientCall {
  const random = createRandom(seed)
  return {
    baseUrl,
    accessToken: generateAccessToken(random).slice(0, tokenLength),
    appid: generateAppid(random),
    secret: generateSecret(random),
    refreshToken: generateRefreshToken(random),
    componentAppid: generateAppid(random),
    componentSecret: generateSecret(random),
    ticket: generateTicket(random),
  }
}
