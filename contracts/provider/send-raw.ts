import {
  Agent,
  request as openHttp,
  type ClientRequest,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http'
import { Agent as SecureAgent, request as openHttps } from 'node:https'
import { writeCurl } from '../../schemas/curl-line.ts'
import { withDeadline } from '../verification/with-deadline.ts'

/** A request as it goes out; nothing is added but Host and Connection. */
export interface RawRequest {
  readonly method: 'GET' | 'POST'
  /** The path behind the provider's url. */
  readonly path: string
  /** The query as it is written, without the question mark; none by default. */
  readonly query?: string | undefined
  /** Content-Type; `application/json` by default, null for none. */
  readonly contentType?: string | null
  /** The body; null for none, which a POST says by `Content-Length: 0`. */
  readonly body: string | null
  /** Bearer token for the header Authorization; none by default, since WeChat takes none. */
  readonly bearer?: string
  /** Whether the body goes out chunked, without Content-Length; false by default. */
  readonly chunked?: boolean
  /** Whether it goes out on the connection that its check keeps; on one of its own by default. */
  readonly keepsAlive?: boolean
}

/** A reply as it came. */
export interface RawReply {
  readonly status: number
  /** Names in lower case; of two equal ones the last. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** The request as a command line of curl. */
  readonly curl: string
}

/** A request as a command line of curl. */
export function toCurl(
  base: URL,
  raw: Omit<RawRequest, 'method'> & { readonly method: string },
): string {
  const { method, path, query, contentType = 'application/json', body, bearer } = raw
  const { chunked = false } = raw
  const target = base.href.replace(/\/+$/, '') + path
  const headers = [
    ...(contentType === null || method === 'GET' ? [] : ['Content-Type', contentType]),
    ...(chunked ? ['Transfer-Encoding', 'chunked'] : []),
    ...(bearer === undefined ? [] : ['Authorization', `Bearer ${bearer}`]),
  ]
  const url = query === undefined ? target : `${target}?${query}`
  return writeCurl({ method, url, headers, body: body ?? '' })
}

/** A connection that is kept; it has to be destroyed. */
export function keepConnection({ protocol }: URL): Agent {
  const options = { keepAlive: true, maxSockets: 1 }
  return protocol === 'https:' ? new SecureAgent(options) : new Agent(options)
}

/** What ends the wait for a reply early, and on which connection it comes. */
export interface SendOptions {
  readonly stop?: AbortSignal | null
  /** A connection of its own by default. */
  readonly connection?: Agent | null
}

/**
 * Sends a request over HTTP/1.1. Rejects if the connection fails, if no whole reply has come after
 * `timeout` milliseconds, or if `stop` is aborted.
 */
export async function sendRaw(
  base: URL,
  raw: RawRequest,
  timeout: number,
  { stop = null, connection = null }: SendOptions = {},
): Promise<RawReply> {
  const deadline = { milliseconds: timeout, late: 'no whole reply', stop }
  const reply = await withDeadline(deadline, (signal) => send(base, raw, { signal, connection }))
  return { ...reply, curl: toCurl(base, raw) }
}

type Sending = Readonly<{ signal: AbortSignal; connection: Agent | null }>

function send(base: URL, raw: RawRequest, sending: Sending): Promise<Omit<RawReply, 'curl'>> {
  const { body, chunked = false, contentType = 'application/json', method } = raw
  return new Promise((resolve, reject) => {
    const request = open(base, raw, sending)
    const bytes = Buffer.from(body ?? '')
    if (contentType !== null && method === 'POST') request.setHeader('Content-Type', contentType)
    if (raw.bearer !== undefined) request.setHeader('Authorization', `Bearer ${raw.bearer}`)
    if (chunked) request.setHeader('Transfer-Encoding', 'chunked')
    else if (method === 'POST') request.setHeader('Content-Length', bytes.length)
    request.on('error', (error) => {
      // A server may close a connection that waits; a client sends again then, on a new one.
      if (!request.reusedSocket) reject(error)
      else send(base, raw, { ...sending, connection: null }).then(resolve, reject)
    })
    request.on('response', (response) => {
      readReply(response).then(resolve, reject)
    })
    request.end(bytes)
  })
}

function open(base: URL, raw: RawRequest, { signal, connection }: Sending): ClientRequest {
  const { method, path, query } = raw
  const prefix = base.pathname.replace(/\/+$/, '')
  const target = prefix + path + (query === undefined ? '' : `?${query}`)
  // A name in brackets is an IPv6 address of a url, which a socket wants without them.
  const hostname = base.hostname.replace(/^\[(.*)\]$/, '$1')
  const options: RequestOptions = { hostname, port: base.port, method, path: target, signal }
  const openOne = base.protocol === 'https:' ? openHttps : openHttp
  return openOne({ ...options, agent: connection ?? false })
}

async function readReply(response: IncomingMessage): Promise<Omit<RawReply, 'curl'>> {
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  const headers: Record<string, string> = {}
  const { rawHeaders } = response
  for (let index = 0; index < rawHeaders.length; index += 2) {
    headers[(rawHeaders[index] ?? '').toLowerCase()] = rawHeaders[index + 1] ?? ''
  }
  return {
    status: response.statusCode ?? 0,
    headers,
    body: Buffer.concat(chunks).toString('utf8'),
  }
}
