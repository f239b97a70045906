import { operations, type OperationName } from '../../../schemas/generated/operations.ts'
import type { ClientCall } from '../client.ts'
import type { RecordedReply, RecordedRequest } from '../recorder.ts'

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
export function answerTokenRequest(
  request: RecordedRequest,
  call: ClientCall,
): RecordedReply | null {
  const operation = findTokenOperation(request)
  const grant = operation === undefined ? undefined : grants[operation]
  return grant === undefined ? null : answerJson(JSON.stringify(grant(call)))
}

/** A reply as WeChat writes it: HTTP status 200, and this JSON text. */
export function answerJson(body: string): RecordedReply {
  const rawHeaders = ['Content-Type', 'application/json; encoding=utf-8']
  return { status: 200, rawHeaders, body }
}
