import type { ClientFinding } from '../findings/client-findings.ts'
import { operations } from '../../../schemas/generated/operations.ts'
import { parseJson } from '../../../schemas/json.ts'
import type { Tier } from '../../pact/pact-file.ts'
import { cutText } from '../../verification/cut-text.ts'
import type { ClientOperation } from '../client.ts'
import { describeValue, tryRead } from '../inspect-value.ts'
import { isObject } from '../reading/read-data.ts'
import { readHeader, type RecordedRequest } from '../recorder.ts'

/** What a request of a client ought to be. */
export interface WantedRequest {
  readonly operation: ClientOperation
  /** The token of the call; behind it those that the client has got since, which are as good. */
  readonly accessTokens: readonly [string, ...string[]]
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
  const { path: received } = splitTarget(url)
  return received === path ? [] : [{ name: 'path-wrong', received, expected: path }]
}

function analyseToken(request: RecordedRequest, wanted: WantedRequest): ClientFinding[] {
  const parameters = parseQuery(splitTarget(request.url).query)
  const extra = parameters
    .filter(({ name }) => name !== 'access_token')
    .map(({ raw }): ClientFinding => {
      return { name: 'extra-query', received: raw, expected: 'access_token alone' }
    })
  return [...analyseParameters(request, parameters, wanted.accessTokens), ...extra]
}

function analyseParameters(
  { url, body }: RecordedRequest,
  parameters: ReturnType<typeof parseQuery>,
  [accessToken, ...others]: WantedRequest['accessTokens'],
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
  if (token.value === accessToken || others.includes(token.value)) return []
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

/** Names every fault of the body of a request that came to its end. */
function analyseBody(
  request: RecordedRequest,
  { version }: Pick<WantedRequest, 'version'>,
): ClientFinding[] {
  const expected = version === null ? '{}' : JSON.stringify({ version })
  const findings = analyseText(request, version, expected)
  if (!request.chunked) return findings
  const received = 'Transfer-Encoding: chunked'
  return [{ name: 'body-chunked', received, expected: 'Content-Length' }, ...findings]
}

function analyseText(
  request: RecordedRequest,
  version: string | null,
  expected: string,
): ClientFinding[] {
  const text = request.body.toString()
  if (text.trim() === '') {
    return [{ name: 'body-missing', received: `${request.body.length} bytes`, expected }]
  }
  const value = parseJson(text)
  const received = cutText(text, 200)
  if (value === undefined) return [nameBroken(request, text, version, { received, expected })]
  if (value === null) return [{ name: 'body-null', received, expected }]
  if (Array.isArray(value)) return [{ name: 'body-array', received, expected }]
  if (!isObject(value)) return [{ name: 'body-not-object', received, expected }]
  return [...analyseVersion(value, version), ...analyseFields(value, version, expected)]
}

/** What a body is that does not parse as JSON. */
function nameBroken(
  request: RecordedRequest,
  text: string,
  version: string | null,
  facts: { readonly received: string; readonly expected: string },
): ClientFinding {
  const [type = ''] = readHeader(request, 'content-type')
  if (/^multipart\//i.test(type) || /^--[^\r\n]+\r?\nContent-Disposition:/i.test(text)) {
    return { name: 'body-multipart', ...facts }
  }
  if (/^[\w.%+[\]-]+=/.test(text)) return { name: 'body-form', ...facts }
  if (version !== null && needsEscape(version) && text.includes(version)) {
    return { name: 'version-unescaped', ...facts }
  }
  return { name: 'body-not-json', ...facts }
}

function needsEscape(version: string): boolean {
  return JSON.stringify(version) !== `"${version}"`
}

function analyseVersion(
  fields: Readonly<Record<string, unknown>>,
  version: string | null,
): ClientFinding[] {
  if (version === null) return []
  const expected = JSON.stringify(version)
  if (!Object.hasOwn(fields, 'version')) {
    return [{ name: 'version-missing', received: describeValue(fields), expected }]
  }
  if (fields['version'] === version) return []
  return [{ name: 'version-wrong', received: describeValue(fields['version']), expected }]
}

function analyseFields(
  fields: Readonly<Record<string, unknown>>,
  version: string | null,
  expected: string,
): ClientFinding[] {
  const extra = Object.keys(fields).filter((name) => version === null || name !== 'version')
  return extra.map((name) => {
    const received = describeValue({ [name]: fields[name] })
    return { name: 'extra-field', received, expected }
  })
}

/** One parameter of a query. */
interface QueryParameter {
  readonly name: string
  readonly value: string
  /** As it stood in the url: `access_token=a%2Bb`. */
  readonly raw: string
}

/** Path and query of the first line; it may hold the whole address, as for a proxy (RFC 9112). */
export function splitTarget(target: string): { readonly path: string; readonly query: string } {
  const local = target.replace(/^https?:\/\/[^/?]*/i, '')
  const at = local.indexOf('?')
  if (at === -1) return { path: local, query: '' }
  return { path: local.slice(0, at), query: local.slice(at + 1) }
}

/** The parameters of a query in their order, decoded as a form is. */
export function parseQuery(query: string): QueryParameter[] {
  return query
    .split('&')
    .filter((raw) => raw !== '')
    .map((raw) => {
      const [[name, value] = ['', '']] = new URLSearchParams(raw)
      return { name, value, raw }
    })
}
