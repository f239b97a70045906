import { request, type IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { WireReply, WireRequest } from '#test/conformance/transport.ts'

/** By what a request is sent. */
export interface SendOptions {
  /** A connection of the caller's; one of its own by default. */
  connection?: Duplex
  /** The function of `node:http`, the default, or of `node:https`. */
  openRequest?: typeof request
}

/** Sends a request over HTTP/1.1 as it is written, with no header added but Host. */
export function sendHttp(
  baseUrl: string,
  wire: WireRequest,
  { connection, openRequest = request }: SendOptions = {},
): Promise<WireReply> {
  const { method, path, query, headers = {}, body = '', chunked = false } = wire
  const target = query === undefined ? path : `${path}?${query}`
  const bytes = Buffer.from(body)
  const { hostname, port, pathname } = new URL(baseUrl)
  const base = pathname === '/' ? '' : pathname
  return new Promise((resolve, reject) => {
    const outgoing = openRequest({
      hostname,
      port,
      method,
      path: base + target,
      // Node asks for a connection only where there is no agent at all.
      ...(connection === undefined ? { agent: false } : { createConnection: () => connection }),
    })
    for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value)
    outgoing.setHeader('Connection', 'keep-alive')
    if (chunked) outgoing.setHeader('Transfer-Encoding', 'chunked')
    else if (bytes.length > 0 || method === 'POST')
      outgoing.setHeader('Content-Length', bytes.length)
    outgoing.on('error', reject)
    outgoing.on('response', (response) => {
      readReply(response)
        .then(resolve, reject)
        .finally(() => connection?.destroy())
    })
    outgoing.end(bytes)
  })
}

async function readReply(response: IncomingMessage): Promise<WireReply> {
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  return {
    status: response.statusCode ?? 0,
    headers: readHeaders(response.rawHeaders),
    body: Buffer.concat(chunks).toString('utf8'),
  }
}

/** Headers in turn as a record with names in lower case. */
export function readHeaders(raw: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = {}
  for (let index = 0; index < raw.length; index += 2) {
    headers[(raw[index] ?? '').toLowerCase()] = raw[index + 1] ?? ''
  }
  return headers
}
