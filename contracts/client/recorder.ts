import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One request as it came, to the byte. */
export interface RecordedRequest {
  readonly method: string
  /** Path and query as they stood in the first line. */
  readonly url: string
  /** Names and values in turn, in the order and the case in which they came. */
  readonly rawHeaders: readonly string[]
  /** What has come of the body. */
  readonly body: Buffer
  /** Whether the body came in chunks, without a Content-Length. */
  readonly chunked: boolean
  /** Whether the request came to its end. */
  readonly finished: boolean
}

/** A reply to the byte; its Content-Length is added. */
export interface RecordedReply {
  readonly status: number
  /** Names and values in turn. */
  readonly rawHeaders: readonly string[]
  readonly body: Buffer | string
}

/** Answers by itself a request whose body has been read. */
export type Listener = (incoming: IncomingMessage, response: ServerResponse) => void

/** Options for a recorder. */
export interface RecorderOptions {
  /** Answers a request that came to its end; a rejection becomes HTTP 500 with its message. */
  readonly answer: (request: RecordedRequest) => Promise<RecordedReply> | RecordedReply | Listener
}

/** A small server on loopback that keeps every request. */
export interface Recorder extends AsyncDisposable {
  /** Its address, without a slash at the end. */
  readonly url: string
  /** Every request so far, oldest first, those included that never ended. */
  readonly requests: readonly RecordedRequest[]
  /** Closes every connection and the port; twice is fine. */
  close(): Promise<void>
}

const mostBytes = 1024 * 1024

/** Starts a recorder on a free port of loopback. */
export async function startRecorder(options: RecorderOptions): Promise<Recorder> {
  const requests: RecordedRequest[] = []
  const server = createServer((request, response) => {
    record(requests, request, response, options)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const close = () => closeServer(server)
  return { url: `http://127.0.0.1:${port}`, requests, close, [Symbol.asyncDispose]: close }
}

function record(
  requests: RecordedRequest[],
  request: IncomingMessage,
  response: ServerResponse,
  { answer }: RecorderOptions,
): void {
  const pieces: Buffer[] = []
  const index = requests.length
  const keep = (finished: boolean): RecordedRequest => {
    const kept = describe(request, Buffer.concat(pieces), finished)
    requests[index] = kept
    return kept
  }
  keep(false)
  let size = 0
  request.on('data', (piece: Buffer) => {
    size += piece.length
    if (size > mostBytes) {
      request.destroy()
      return
    }
    pieces.push(piece)
    keep(false)
  })
  request.on('error', () => {
    // The client went away; what came is kept.
  })
  request.on('end', () => {
    void reply(request, response, answerSafely(keep(true), answer))
  })
}

function describe(request: IncomingMessage, body: Buffer, finished: boolean): RecordedRequest {
  const { method = '', url = '', rawHeaders, headers } = request
  const chunked = /\bchunked\b/i.test(headers['transfer-encoding'] ?? '')
  return { method, url, rawHeaders, body, chunked, finished }
}

async function reply(
  incoming: IncomingMessage,
  response: ServerResponse,
  answer: Promise<RecordedReply | Listener>,
): Promise<void> {
  const answered = await answer
  if (typeof answered === 'function') {
    answered(incoming, response)
    return
  }
  const { status, rawHeaders, body } = answered
  const length = String(Buffer.byteLength(body))
  response.writeHead(status, [...rawHeaders, 'Content-Length', length])
  response.end(body)
}

async function answerSafely(
  request: RecordedRequest,
  answer: RecorderOptions['answer'],
): Promise<RecordedReply | Listener> {
  try {
    return await answer(request)
  } catch (error) {
    const body = error instanceof Error ? error.message : String(error)
    return { status: 500, rawHeaders: ['Content-Type', 'text/plain'], body }
  }
}

async function closeServer(server: Server): Promise<void> {
  if (!server.listening) return
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve()
    })
    server.closeAllConnections()
  })
}

/** A reply as WeChat writes it: HTTP status 200, and this JSON text. */
export function answerJson(body: string): RecordedReply {
  const rawHeaders = ['Content-Type', 'application/json; encoding=utf-8']
  return { status: 200, rawHeaders, body }
}

/** The values of a header of a request, by its name in any case. */
export function readHeader({ rawHeaders }: RecordedRequest, name: string): string[] {
  const values: string[] = []
  for (let index = 0; index < rawHeaders.length; index += 2) {
    if (rawHeaders[index]?.toLowerCase() === name) values.push(rawHeaders[index + 1] ?? '')
  }
  return values
}
