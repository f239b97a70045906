import { request as startRequest } from 'node:http'
import { parseJson } from '../../../schemas/json.ts'
import { isObject } from '../reading/read-data.ts'
import { readHeader, type RecordedReply, type RecordedRequest } from '../recorder.ts'
import { parseQuery, splitTarget } from './analyse-request.ts'

/** Headers that belong to one connection, and not to the message. */
const ownHeaders = ['host', 'connection', 'keep-alive', 'content-length', 'transfer-encoding']

/** What goes on to Pact of a request. */
export interface Normalised {
  readonly method: string
  readonly url: string
  readonly rawHeaders: readonly string[]
  readonly body: Buffer
}

/**
 * A request as Pact is to see it: without what WeChat tolerates and Pact cannot express. Extra fields
 * of the body and extra parameters of the query are taken off, a missing Content-Type is put on; all
 * of it is in the findings. `fields` are the fields that the operation knows.
 */
export function normalise(request: RecordedRequest, fields: readonly string[]): Normalised {
  const { path, query } = splitTarget(request.url)
  const known = parseQuery(query).filter(({ name }) => name === 'access_token')
  const search = known.map(({ raw }) => raw).join('&')
  return {
    method: request.method,
    url: search === '' ? path : `${path}?${search}`,
    rawHeaders: normaliseHeaders(request),
    body: takeOffFields(request.body, fields),
  }
}

function normaliseHeaders(request: RecordedRequest): string[] {
  const kept: string[] = []
  for (let index = 0; index < request.rawHeaders.length; index += 2) {
    const name = request.rawHeaders[index] ?? ''
    const value = request.rawHeaders[index + 1] ?? ''
    if (!ownHeaders.includes(name.toLowerCase())) kept.push(name, value)
  }
  if (readHeader(request, 'content-type').length === 0 && request.body.length > 0) {
    kept.push('Content-Type', 'application/json')
  }
  return kept
}

/** The bytes as they are, unless there is a field too many. */
function takeOffFields(body: Buffer, fields: readonly string[]): Buffer {
  const value = parseJson(body.toString())
  if (!isObject(value)) return body
  const known = Object.entries(value).filter(([name]) => fields.includes(name))
  if (known.length === Object.keys(value).length) return body
  return Buffer.from(JSON.stringify(Object.fromEntries(known)))
}

/** Sends a request on to an address, byte for byte, and gives its reply as it came. */
export function forward(request: Normalised, baseUrl: string): Promise<RecordedReply> {
  const { hostname, port } = new URL(baseUrl)
  const { method, url: path, body } = request
  const length = method === 'GET' && body.length === 0 ? [] : ['Content-Length', `${body.length}`]
  const headers = ['Host', `${hostname}:${port}`, ...request.rawHeaders, ...length]
  return new Promise((resolve, reject) => {
    const sent = startRequest({ hostname, port, method, path, headers, agent: false }, (reply) => {
      const pieces: Buffer[] = []
      reply.on('data', (piece: Buffer) => pieces.push(piece))
      reply.on('error', reject)
      reply.on('end', () => {
        const status = reply.statusCode ?? 500
        const rawHeaders = withoutOwn(reply.rawHeaders)
        resolve({ status, rawHeaders, body: Buffer.concat(pieces) })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

function withoutOwn(rawHeaders: readonly string[]): string[] {
  return rawHeaders.filter((_, index) => {
    const name = rawHeaders[index - (index % 2)] ?? ''
    return !ownHeaders.includes(name.toLowerCase())
  })
}
