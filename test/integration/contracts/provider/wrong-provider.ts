import {
  createServer,
  request as openRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request on its way to the fake behind. */
export interface PassingRequest {
  readonly method: string
  /** With the query. */
  readonly url: string
  readonly contentType: string | undefined
  readonly chunked: boolean
  readonly headers: IncomingHttpHeaders
  /** What stands for the connection that it came on. */
  readonly connection: object
  readonly body: string
}

/** A reply on its way back. */
export interface PassingReply {
  readonly status: number
  readonly contentType: string | undefined
  readonly body: string
  /** Whether it goes out with a Content-Length; true by default. */
  readonly withLength?: boolean
  /** Writes it in a way of its own, headers and all. */
  readonly write?: (outgoing: ServerResponse) => void
}

/** Sends a request on to the fake behind, as often as a wrong provider likes. */
export type SendOn = (request: PassingRequest) => Promise<PassingReply>

type Passed = PassingRequest | PassingReply | 'hang'

/** What a wrong provider does to what passes through it. */
export interface Alteration {
  /** Whether the control API of the fake behind cannot be reached through it; false by default. */
  readonly hidesControl?: boolean
  /** Answers what goes on to the fake, or a reply in the place of the fake's; `hang` for none. */
  readonly request?: (
    request: PassingRequest,
    memory: Map<string, string>,
    send: SendOn,
  ) => Passed | Promise<Passed>
  /** `request` is as it came in. */
  readonly reply?: (
    reply: PassingReply,
    request: PassingRequest,
    memory: Map<string, string>,
  ) => PassingReply
}

/** A provider in front of a fake. */
export interface WrongProvider {
  readonly url: string
  close(): Promise<void>
}

/** Starts a proxy in front of a fake that alters what passes; the control API passes untouched. */
export async function startWrongProvider(
  target: string,
  {
    hidesControl = false,
    request: alterRequest = (same) => same,
    reply: alterReply = (same) => same,
  }: Alteration = {},
): Promise<WrongProvider> {
  const memory = new Map<string, string>()
  const answer = async (incoming: IncomingMessage): Promise<PassingReply | 'hang'> => {
    const request = await readRequest(incoming)
    if (request.url.startsWith('/__admin')) {
      if (hidesControl) return { status: 404, contentType: undefined, body: '' }
      return forward(target, request, incoming.headers.host)
    }
    const altered = await alterRequest(request, memory, (sent) => forward(target, sent))
    if (altered === 'hang') return altered
    const reply = 'status' in altered ? altered : await forward(target, altered)
    return alterReply(reply, request, memory)
  }
  const server = createServer((incoming, outgoing) => {
    void answer(incoming).then((reply) => {
      if (reply === 'hang') return
      const { status, contentType, body, withLength = true, write } = reply
      if (write !== undefined) {
        write(outgoing)
        return
      }
      if (contentType !== undefined) outgoing.setHeader('Content-Type', contentType)
      if (withLength) outgoing.setHeader('Content-Length', Buffer.byteLength(body))
      outgoing.writeHead(status)
      outgoing.end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function readRequest(incoming: IncomingMessage): Promise<PassingRequest> {
  return {
    method: incoming.method ?? 'GET',
    url: incoming.url ?? '/',
    contentType: incoming.headers['content-type'],
    chunked: incoming.headers['transfer-encoding'] === 'chunked',
    headers: incoming.headers,
    connection: incoming.socket,
    body: await readText(incoming),
  }
}

function forward(target: string, request: PassingRequest, host?: string): Promise<PassingReply> {
  const { method, url, contentType, chunked, body } = request
  return new Promise((resolve, reject) => {
    const outgoing = openRequest(target + url, { method, agent: false })
    if (host !== undefined) outgoing.setHeader('Host', host)
    if (contentType !== undefined) outgoing.setHeader('Content-Type', contentType)
    if (chunked) outgoing.setHeader('Transfer-Encoding', 'chunked')
    else if (method !== 'GET') outgoing.setHeader('Content-Length', Buffer.byteLength(body))
    outgoing.on('error', reject)
    outgoing.on('response', (response) => {
      readText(response).then((text) => {
        const status = response.statusCode ?? 0
        resolve({ status, contentType: response.headers['content-type'], body: text })
      }, reject)
    })
    outgoing.end(body)
  })
}

async function readText(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
