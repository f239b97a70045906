import { stringify, type ParsedUrlQueryInput } from 'node:querystring'
import type { EngineRequest } from '../engine/message.ts'

/** What undici hands to a dispatcher, as far as it is read here. */
export interface Dispatch {
  readonly origin?: string | URL
  /** Path and query, unless `query` has it. */
  readonly path: string
  readonly query?: object | null
  readonly method: string
  /** Names and values in turn, pairs, or an object. */
  readonly headers?: unknown
  /** Text, bytes, a form, or anything that can be iterated over in pieces. */
  readonly body?: unknown
  /** How long the caller waits for the head of a reply, in milliseconds; 0 for ever. */
  readonly headersTimeout?: number | null
  /** The same, for each piece of its body. */
  readonly bodyTimeout?: number | null
}

/**
 * The path with the query that stands in an option of its own, where it does. It throws what undici
 * throws of a query in both places.
 */
export function readPath({ path, query }: Dispatch): string {
  if (query === null || query === undefined) return path
  if (/[?#]/.test(path)) {
    throw new Error('Query params cannot be passed when url already contains "?" or "#".')
  }
  const text = stringify(query as ParsedUrlQueryInput)
  return text === '' ? path : `${path}?${text}`
}

/** Reads a call of undici as it would have stood on the wire. */
export async function readDispatch(
  { method, path, headers, body }: Dispatch,
  url: URL,
): Promise<EngineRequest> {
  const sent = ['host', url.host, ...listHeaders(headers)]
  const bytes = await readBody(body)
  const names = new Set(sent.filter((_text, index) => index % 2 === 0).map(toLowerCase))
  if (!names.has('content-length') && !names.has('transfer-encoding')) {
    // fetch gives every body in pieces, but says its length where it knows it.
    if (isInPieces(body)) sent.push('transfer-encoding', 'chunked')
    else if (bytes.length > 0 || method === 'POST') {
      sent.push('content-length', String(bytes.length))
    }
  }
  return { method, url: path, headers: sent, body: bytes }
}

function listHeaders(headers: unknown): string[] {
  if (headers === null || headers === undefined) return []
  if (Array.isArray(headers)) return headers.flat().map(String)
  if (isIterable(headers)) return [...headers].flat().map(String)
  return Object.entries(headers).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).flatMap((one) => [name, String(one)]),
  )
}

async function readBody(body: unknown): Promise<Uint8Array> {
  if (body === null || body === undefined) return new Uint8Array()
  if (typeof body === 'string') return new TextEncoder().encode(body)
  if (body instanceof Uint8Array) return body
  if (!isInPieces(body))
    return new Uint8Array(
      await new Response(body as ConstructorParameters<typeof Response>[0]).arrayBuffer(),
    )
  const chunks: Uint8Array[] = []
  for await (const chunk of body) {
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array))
  }
  return Buffer.concat(chunks)
}

function isInPieces(body: unknown): body is AsyncIterable<unknown> {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body
}

function isIterable(value: object): value is Iterable<unknown> {
  return Symbol.iterator in value
}

function toLowerCase(text: string): string {
  return text.toLowerCase()
}
