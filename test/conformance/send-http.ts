import { request as openRequest, type IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { WireReply, WireRequest } from './way-in.ts'

/**
 * Sends a request over HTTP/1.1 as it is written, with no header added but Host; over a connection
 * of the caller's, if there is one.
 */
export function sendHttp(
  baseUrl: string,
  wire: WireRequest,
  connection?: Duplex,
): Promise<WireReply> {
  const { method, path, query, headers = {}, body = '', chunked = false } = wire
  const target = query === undefined ? path : `${path}?${query}`
  const bytes = Buffer.from(body)
  const { hostname, port, pathname } = new URL(baseUrl)
  const base = pathname === '/' ? '' : pathname
  return new Promise((resolve, reject) => {
    const request = openRequest({
      hostname,
      port,
      method,
      path: base + target,
      // Node asks for a connection only where there is no agent at all.
      ...(connection === undefined ? { agent: false } : { createConnection: () => connection }),
    })
    for (const [name, value] of Object.entries(headers)) request.setHeader(name, value)
    request.setHeader('Connection', 'keep-alive')
    if (chunked) request.setHeader('Transfer-Encoding', 'chunked')
    else if (bytes.length > 0 || method === 'POST')
      request.setHeader('Content-Length', bytes.length)
    request.on('error', reject)
    request.on('response', (response) => {
      readReply(response)
        .then(resolve, reject)
        .finally(() => connection?.destroy())
    })
    request.end(bytes)
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
