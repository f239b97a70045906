import type { Delivery, EngineReply, EngineRequest } from '../engine/message.ts'
import { isBodiless } from '../engine/reply.ts'

/** A call in this process, and what may end it early. */
export interface CallInProcess {
  readonly request: EngineRequest
  /** Aborts when the caller gives up. */
  readonly given: AbortSignal
  /** Aborts when the fake is closed: who still waits sees the connection end. */
  readonly closed: AbortSignal
  /** What reading a body that breaks off fails with; the {@link LostConnection} itself by default. */
  readonly describeBreak?: (lost: LostConnection) => Error
}

type ResponseBody = ConstructorParameters<typeof Response>[0]

/** Pieces that a drip comes in; over a socket 20, of which the interceptor of `node:http` would warn. */
const dripPieces = 8

/** The longest that a timer takes: it keeps the process alive, as an open connection does. */
const forever = 2 ** 31 - 1

/**
 * Answers a request without a socket. What a fault does to a connection becomes what a caller in
 * this process would have seen of it: a reset or a lost reply rejects with {@link LostConnection}, a
 * hang does not settle until one of the signals aborts, a cut reply fails while its body is read.
 */
export function answerInProcess(
  handle: (request: EngineRequest) => EngineReply,
  call: CallInProcess,
): Response | Promise<Response> {
  const reply = handle(call.request)
  if (reply.delivery === null) return createResponse(reply, readContent(reply))
  return deliverInProcess(reply, reply.delivery, call)
}

async function deliverInProcess(
  reply: EngineReply,
  { connection, delay, close }: Delivery,
  call: CallInProcess,
): Promise<Response> {
  if (connection === 'drip') return createResponse(reply, drip(readBytes(reply), delay, call))
  await wait(connection === 'hang' ? forever : delay, call)
  if (connection === 'hang' || connection === 'empty') throw createHangUp()
  if (connection === 'reset') throw createReset()
  const bytes = readBytes(reply)
  if (connection === 'cut') return createResponse(reply, breakOff(bytes, bytes.length / 2, call))
  if (close) return createResponse(reply, breakOff(bytes, bytes.length, call))
  return createResponse(reply, readContent(reply))
}

function createResponse({ status, headers }: EngineReply, body: ResponseBody): Response {
  const pairs: [string, string][] = [['Connection', 'keep-alive']]
  for (let index = 0; index < headers.length; index += 2) {
    pairs.push([headers[index] ?? '', headers[index + 1] ?? ''])
  }
  // Not even an empty stream: `Response` refuses it.
  return new Response(isBodiless(status) ? null : body, { status, headers: pairs })
}

/** No body at all where it is empty, since `Response` would give an empty text a Content-Type. */
function readContent({ body }: EngineReply): ResponseBody {
  return body.length === 0 ? null : (body.content as ResponseBody)
}

function readBytes({ body }: EngineReply): Uint8Array {
  return typeof body.content === 'string' ? new TextEncoder().encode(body.content) : body.content
}

/** The first bytes, and then the end of the connection. */
function breakOff(
  bytes: Uint8Array,
  length: number,
  { describeBreak = (lost) => lost }: CallInProcess,
): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (stream) => {
      stream.enqueue(bytes.slice(0, length))
    },
    pull: (stream) => {
      stream.error(describeBreak(createHangUp()))
    },
  })
}

/** The bytes in pieces, the last of them when the time is over. */
function drip(
  bytes: Uint8Array,
  duration: number,
  call: CallInProcess,
): ReadableStream<Uint8Array> {
  const size = Math.max(1, Math.ceil(bytes.length / dripPieces))
  const pause = Math.floor(duration / Math.max(1, Math.ceil(bytes.length / size)))
  let start = 0
  return new ReadableStream({
    pull: async (stream) => {
      stream.enqueue(bytes.slice(start, start + size))
      start += size
      await wait(pause, call)
      if (start >= bytes.length) stream.close()
    },
  })
}

/** Waits; rejects when the caller gives up, and with a lost connection when the fake is closed. */
function wait(milliseconds: number, { given, closed }: CallInProcess): Promise<void> {
  if (milliseconds === 0) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const stopGiven = (): void => {
      finish()
      reject(given.reason as Error)
    }
    const stopClosed = (): void => {
      finish()
      reject(createHangUp())
    }
    const timer = setTimeout(() => {
      finish()
      resolve()
    }, milliseconds)
    const finish = (): void => {
      clearTimeout(timer)
      given.removeEventListener('abort', stopGiven)
      closed.removeEventListener('abort', stopClosed)
    }
    given.addEventListener('abort', stopGiven)
    closed.addEventListener('abort', stopClosed)
  })
}

/** A connection that ended before the reply was whole, as Node's own modules report one. */
export class LostConnection extends Error {
  override readonly name = 'Error'
  readonly code: string

  /** `message` and `code` are those of Node: `read ECONNRESET`, `ECONNRESET`. */
  constructor(message: string, code: string) {
    super(message)
    this.code = code
  }
}

/** As when the other side sends a reset (RST). */
function createReset(): LostConnection {
  return new LostConnection('read ECONNRESET', 'ECONNRESET')
}

/** As when the other side closes without a reply, or in the middle of it. */
function createHangUp(): LostConnection {
  return new LostConnection('socket hang up', 'ECONNRESET')
}
