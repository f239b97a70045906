import { operations } from '../../../schemas/generated/operations.ts'
import { isJsonObject, parseJson, type JsonObject } from '../../../schemas/json.ts'
import { CheckStop } from '../../verification/check.ts'
import { cutText } from '../../verification/cut-text.ts'
import type { ProviderCheck, Scene } from '../provider-check.ts'
import type { ProviderFault, ProviderFindingName } from '../provider-findings.ts'
import type { RawReply, RawRequest } from '../send-raw.ts'

/** The JSON object of a reply. */
export type ReplyJson = JsonObject

/** A version that is set where any will do; it was published. */
const anyVersion = '2.25.0'

/** One of the two operations, as the checks that hold for both call it. */
export interface CallOf {
  readonly operation: 'getSupportVersion' | 'setSupportVersion'
  /** What is behind the name of a check. */
  readonly suffix: string
  /** What is behind its title. */
  readonly titleEnd: string
  readonly writes: boolean
  /** A right call, but for what is changed in it. */
  readonly build: (accessToken: string, changes?: Partial<RawRequest>) => RawRequest
}

/** Both operations: what holds for every reply and request has to hold for each of them. */
export const callsOf: readonly CallOf[] = [
  { operation: 'getSupportVersion', suffix: '', titleEnd: '', writes: false, build: get },
  {
    operation: 'setSupportVersion',
    suffix: '-on-set',
    titleEnd: ', on a write',
    writes: true,
    build: (accessToken, changes) => set(accessToken, anyVersion, changes),
  },
]

/** A check of the bytes of getSupportVersion, which changes nothing at WeChat. */
export function readCheck(name: string, title: string, run: ProviderCheck['run']): ProviderCheck {
  return { name, title, part: 'bytes', calls: ['getSupportVersion'], writes: false, run }
}

/** A right call of getSupportVersion, but for what is changed in it. */
export function get(accessToken: string, changes: Partial<RawRequest> = {}): RawRequest {
  const { path } = operations.getSupportVersion
  return { method: 'POST', path, query: toQuery(accessToken), body: '{}', ...changes }
}

/** A right call of setSupportVersion, but for what is changed in it. */
export function set(
  accessToken: string,
  version: string,
  changes: Partial<RawRequest> = {},
): RawRequest {
  const { path } = operations.setSupportVersion
  const body = JSON.stringify({ version })
  return { method: 'POST', path, query: toQuery(accessToken), body, ...changes }
}

/** The query that brings a token. */
export function toQuery(accessToken: string, name = 'access_token'): string {
  return `${name}=${encodeURIComponent(accessToken)}`
}

/** The JSON object of a reply. Throws `CheckStop` if it is none. */
export function parseReply(reply: RawReply, context: string): ReplyJson {
  const json = parseObject(reply.body)
  if (json !== null) return json
  const received = describeReply(reply)
  throw new CheckStop({
    findings: [{ name: 'reply-not-json', context, expected: 'a JSON object', received }],
  })
}

/**
 * The errcode of a reply, a number in quotes too, since another check looks at its type; null for a
 * reply without one, and for one that is no JSON object.
 */
export function readErrcode({ body }: RawReply): number | null {
  const { errcode } = parseObject(body) ?? {}
  return errcode === undefined || errcode === null ? null : Number(errcode)
}

/**
 * Whether a reply says, to a client that reads no more than it has to, that the call succeeded: by its
 * errcode, or without one by what a success alone brings.
 */
export function isSuccess({ status, body }: RawReply): boolean {
  const json = parseObject(body)
  if (status < 200 || status > 299 || json === null) return false
  const { errcode } = json
  if (errcode !== undefined && errcode !== null) return Number(errcode) === 0
  return json['errmsg'] === 'ok' || 'now_version' in json || 'uv_info' in json
}

/** The fault of a reply in which no errcode can be read: the errcode is missing, or it is no JSON. */
export function nameUnreadable({ body }: RawReply): 'errcode-not-number' | 'reply-not-json' {
  return parseObject(body) === null ? 'reply-not-json' : 'errcode-not-number'
}

/**
 * Sends what has to succeed: with errcode 0, or without one in a reply of credentials. Throws
 * `CheckStop` if it does not.
 */
export async function callRight(
  scene: Scene,
  request: RawRequest,
  context: string,
  success: 'errcode 0' | 'credentials' = 'errcode 0',
): Promise<ReplyJson> {
  const reply = await scene.send(request)
  const json = parseReply(reply, context)
  const errcode = readErrcode(reply)
  const isRight = errcode === 0 || (errcode === null && success === 'credentials')
  if (reply.status === 200 && isRight) return json
  const expected = `HTTP 200 with ${success}`
  const name = nameRefusal(reply)
  throw new CheckStop({ findings: [{ name, context, expected, received: describeReply(reply) }] })
}

function nameRefusal(reply: RawReply): ProviderFindingName {
  const errcode = readErrcode(reply)
  if (errcode === 0) return 'status-not-200'
  return errcode === null && reply.status === 200 ? 'errcode-not-number' : 'right-call-refused'
}

/** The fault of a reply that has another errcode than the one it should. */
export function expectErrcode(
  reply: RawReply,
  errcode: number,
  { name, context }: Pick<ProviderFault, 'name' | 'context'>,
): ProviderFault[] {
  if (readErrcode(reply) === errcode) return []
  return [{ name, context, expected: `errcode ${errcode}`, received: describeReply(reply) }]
}

/** A reply in one line, cut to 200 characters. */
export function describeReply({ status, body }: RawReply): string {
  const shown = `and ${JSON.stringify(cutText(body, 200))}`
  return `HTTP ${status} ${body === '' ? 'without a body' : shown}`
}

function parseObject(text: string): ReplyJson | null {
  const value = parseJson(text)
  return isJsonObject(value) ? value : null
}
