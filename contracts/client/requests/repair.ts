import { operations } from '../../../schemas/generated/operations.ts'
import { isFailure } from '../findings/client-findings.ts'
import type { RecordedRequest } from '../recorder.ts'
import { analyseRequest, parseQuery, splitTarget, type WantedRequest } from './analyse-request.ts'

/**
 * A request as it ought to be, where WeChat would refuse it for its form: so a client that writes it
 * wrongly still gets replies, and what it makes of them is seen. A token that it sent stays as it is.
 */
export function repair(request: RecordedRequest, wanted: WantedRequest): RecordedRequest {
  if (!analyseRequest(request, wanted).some(isFailure)) return request
  const { operation, version, accessTokens } = wanted
  const { method, path } = operations[operation]
  const sent = parseQuery(splitTarget(request.url).query).filter(isToken)
  const [only] = sent.length === 1 ? sent : []
  const token = only === undefined || only.value === '' ? accessTokens[0] : only.value
  const body = Buffer.from(version === null ? '{}' : JSON.stringify({ version }))
  const rawHeaders = ['Content-Type', 'application/json', 'Content-Length', `${body.length}`]
  const url = `${path}?access_token=${encodeURIComponent(token)}`
  return { ...request, method, url, rawHeaders, body, chunked: false }
}

function isToken({ name }: { readonly name: string }): boolean {
  return name === 'access_token'
}
