import { operations } from '../../../schemas/generated/operations.ts'
import { parseJson } from '../../json-object.ts'
import { newVersion, oldVersion } from '../call-client.ts'
import type { ClientCall } from '../client.ts'
import type { ClientOperation } from '../client-check.ts'
import { readErrcode } from '../reading/read-data.ts'
import type { RecordedReply, RecordedRequest } from '../recorder.ts'
import { answerJson, answerTokenRequest } from './token-replies.ts'

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
