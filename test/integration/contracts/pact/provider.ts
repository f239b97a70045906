import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A provider that gives every request one JSON answer. */
export interface Provider extends AsyncDisposable {
  readonly url: string
  /** Path and query of each request that it got. */
  readonly requests: readonly string[]
  /** The Host header of each. */
  readonly hosts: readonly string[]
}

/** Starts a provider on a free port of loopback; null for one that never answers. */
export async function startProvider(answer: unknown, status = 200): Promise<Provider> {
  const requests: string[] = []
  const hosts: string[] = []
  const server = createServer((request, response) => {
    requests.push(request.url ?? '')
    hosts.push(request.headers.host ?? '')
    request.resume()
    if (answer === null) return
    response.writeHead(status, { 'Content-Type': 'application/json; encoding=utf-8' })
    response.end(JSON.stringify(answer))
  })
  return { url: await listen(server), requests, hosts, [Symbol.asyncDispose]: () => close(server) }
}

/**
 * Starts a forward proxy that leads all that is meant for `from` to `to`, as the proxy of a company
 * could that has a host of the same name.
 */
export async function startProxy(
  from: string,
  to: string,
): Promise<Pick<Provider, 'url'> & AsyncDisposable> {
  const server = createServer((request, response) => {
    void forward(request, from, to).then(({ status, headers, body }) => {
      response.writeHead(status, headers)
      response.end(body)
    })
  })
  server.on('connect', (_, socket) => {
    // The agent of pact-js opens a tunnel; what comes through it is plain HTTP.
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    inner.emit('connection', socket)
  })
  const inner = createServer((request, response) => {
    void forward(request, from, to).then(({ status, headers, body }) => {
      response.writeHead(status, headers)
      response.end(body)
    })
  })
  return { url: await listen(server), [Symbol.asyncDispose]: () => close(server) }
}

async function forward(request: IncomingMessage, from: string, to: string) {
  const chunks: Uint8Array[] = []
  for await (const chunk of request as AsyncIterable<Uint8Array>) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  const target = new URL(request.url ?? '/', from).href.replace(from, to)
  const reply = await fetch(target, {
    method: request.method ?? 'GET',
    headers: { 'Content-Type': request.headers['content-type'] ?? 'application/json' },
    ...(body.length === 0 ? {} : { body }),
  })
  const type = reply.headers.get('content-type')
  return {
    status: reply.status,
    headers: type === null ? {} : { 'Content-Type': type },
    body: await reply.text(),
  }
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => {
    server.close(resolve)
  })
}
