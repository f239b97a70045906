import { operations, type OperationName } from '../../../schemas/generated/operations.ts'
import { parseJson } from '../../../schemas/json.ts'
import { newVersion, oldVersion } from '../call-client.ts'
import type { ClientOperation } from '../client-check.ts'
import type { ClientCall } from '../client.ts'
import { readErrcode } from '../reading/read-data.ts'
import type { RecordedReply, RecordedRequest } from '../recorder.ts'

/** So many tokens a client gets in one call; then it is refused, so that it does not ask without end. */
const mostGrants = 10

/** What a client is to call, and what answers that. */
export interface MainCall {
  readonly operation: ClientOperation
  /** The version that is set; null for a read. */
  readonly version?: string | null
  readonly call: ClientCall
  /** Answers every request but those that a right client may make beside. */
  readonly answer: (request: RecordedRequest) => Promise<RecordedReply> | RecordedReply
}

/**
 * Answers one call of a client, with what it may do beside: tokens are granted, and a client that
 * sets a version may read it before or after, and is told the truth.
 */
export function answerSideCalls({
  operation,
  version = newVersion,
  call,
  answer,
}: MainCall): (request: RecordedRequest) => Promise<RecordedReply> {
  let granted = 0
  let nowVersion = oldVersion
  return async (request) => {
    const grant = answerTokenRequest(request, call)
    if (grant !== null) {
      granted += 1
      return granted > mostGrants ? refusal : grant
    }
    if (isSideRead(request, operation)) return answerRead(nowVersion)
    const reply = await answer(request)
    const errcode = readErrcode(parseJson(reply.body.toString()))
    if (errcode === 0 && version !== null) nowVersion = version
    return reply
  }
}

/** Whether a request reads the version although the client was told to set it. A read never sets. */
export function isSideRead({ url }: RecordedRequest, operation: ClientOperation): boolean {
  const [path] = url.split('?')
  return operation === 'setSupportVersion' && path === operations.getSupportVersion.path
}

const refusal = answerJson('{"errcode":48001,"errmsg":"api unauthorized"}')

function answerRead(nowVersion: string): RecordedReply {
  const uvInfo = { items: [{ version: '3.15.0', percentage: 100 }] }
  const reply = { errcode: 0, errmsg: 'ok', now_version: nowVersion, uv_info: uvInfo }
  return answerJson(JSON.stringify(reply))
}

/** The calls by which clients get a token, and the success that each meets. */
const grants: Partial<Record<OperationName, (call: ClientCall) => object>> = {
  getComponentAccessToken: () => ({ component_access_token: '95_component', expires_in: 7200 }),
  getAuthorizerAccessToken: ({ accessToken, refreshToken }) => ({
    authorizer_access_token: accessToken,
    expires_in: 7200,
    authorizer_refresh_token: refreshToken,
  }),
  getAccessToken: ({ accessToken }) => ({ access_token: accessToken, expires_in: 7200 }),
  getStableAccessToken: ({ accessToken }) => ({ access_token: accessToken, expires_in: 7200 }),
}

/**
 * The operation by which a request asks for a token, if it does. A client may do so before its call,
 * or after a refusal; Pact's mock server would know nothing of it.
 */
export function findTokenOperation({ url }: RecordedRequest): OperationName | undefined {
  const [path] = url.split('?')
  const names = Object.keys(grants) as OperationName[]
  return names.find((name) => operations[name].path === path)
}

/** Grants the very token that the call brings; `null` if a request asks for none. */
function answerTokenRequest(request: RecordedRequest, call: ClientCall): RecordedReply | null {
  const operation = findTokenOperation(request)
  const grant = operation === undefined ? undefined : grants[operation]
  return grant === undefined ? null : answerJson(JSON.stringify(grant(call)))
}

/** A reply as WeChat writes it: HTTP status 200, and this JSON text. */
export function answerJson(body: string): RecordedReply {
  const rawHeaders = ['Content-Type', 'application/json; encoding=utf-8']
  return { status: 200, rawHeaders, body }
}
