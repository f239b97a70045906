import { operations } from '../../../schemas/generated/operations.ts'
import type { Tier } from '../../pact/pact-file.ts'
import { parseJson } from '../../json-object.ts'
import type { ClientFinding, ClientOperation } from '../client-check.ts'
import { tryRead } from '../reading/try-read.ts'
import { readHeader, type RecordedRequest } from '../recorder.ts'
import { analyseBody } from './analyse-body.ts'
import { parseQuery } from './parse-query.ts'

/** What a request of a client ought to be. */
export interface WantedRequest {
  readonly operation: ClientOperation
  readonly accessToken: string
  /** The version that is to be set; null for getSupportVersion. */
  readonly version: string | null
  readonly tier: Tier
}

/** Names every fault of one recorded request, from its bytes. */
export function analyseRequest(request: RecordedRequest, wanted: WantedRequest): ClientFinding[] {
  const { method, path } = operations[wanted.operation]
  const findings = [...analyseTarget(request, path), ...analyseToken(request, wanted)]
  if (request.method !== method) {
    const received = `${request.method} ${path}`
    // Which body another method has does not matter any more.
    return [{ name: 'method-wrong', received, expected: `${method} ${path}` }, ...findings]
  }
  if (!request.finished) {
    const received = `${request.body.length} bytes of a body that never ended`
    return [...findings, { name: 'request-unfinished', received, expected: 'a whole request' }]
  }
  return [...findings, ...analyseBody(request, wanted), ...analyseContentType(request, wanted.tier)]
}

function analyseTarget({ url }: RecordedRequest, path: string): ClientFinding[] {
  const [received = ''] = url.split('?')
  return received === path ? [] : [{ name: 'path-wrong', received, expected: path }]
}

function analyseToken(request: RecordedRequest, wanted: WantedRequest): ClientFinding[] {
  const at = request.url.indexOf('?')
  const parameters = parseQuery(at === -1 ? '' : request.url.slice(at + 1))
  const extra = parameters
    .filter(({ name }) => name !== 'access_token')
    .map(({ raw }): ClientFinding => {
      return { name: 'extra-query', received: raw, expected: 'access_token alone' }
    })
  return [...analyseParameters(request, parameters, wanted.accessToken), ...extra]
}

function analyseParameters(
  { url, body }: RecordedRequest,
  parameters: ReturnType<typeof parseQuery>,
  accessToken: string,
): ClientFinding[] {
  const tokens = parameters.filter(({ name }) => name === 'access_token')
  const expected = `access_token=${accessToken}`
  const [token] = tokens
  if (token === undefined) {
    const text = body.toString()
    return /\baccess_token\b/.test(text)
      ? [{ name: 'token-in-body', received: `the body ${text}`, expected }]
      : [{ name: 'token-missing', received: url, expected }]
  }
  if (tokens.length > 1) {
    const received = tokens.map(({ raw }) => raw).join('&')
    return [{ name: 'token-wrong', received, expected }]
  }
  if (token.value === accessToken) return []
  if (token.value === '') return [{ name: 'token-empty', received: token.raw, expected }]
  if (keepsPlus(token.raw) === expected) return [{ name: 'token-unescaped', received: token.raw }]
  return [{ name: 'token-wrong', received: token.raw, expected }]
}

/** A parameter decoded, but for a + that should have been encoded, as it is by `encodeURI`. */
function keepsPlus(raw: string): string {
  return tryRead(() => decodeURIComponent(raw), raw)
}

function analyseContentType(request: RecordedRequest, tier: Tier): ClientFinding[] {
  const expected = 'Content-Type: application/json'
  const [type] = readHeader(request, 'content-type')
  // What is not JSON has been named already, and its type is the least that is wrong with it.
  if (parseJson(request.body.toString()) === undefined) return []
  const severity = tier === 'strict' ? 'failure' : 'warning'
  if (type === undefined) {
    return [{ name: 'content-type-missing', received: 'none', expected, severity }]
  }
  if (/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type)) return []
  return [{ name: 'content-type-other', received: `Content-Type: ${type}`, expected, severity }]
}
