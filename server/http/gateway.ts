import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Engine } from '../engine/engine.ts'
import type { EngineReply, EngineRequest } from '../engine/message.ts'
import { largestBody } from '../engine/steps/body.ts'
import { FakeWeixinError } from '../fake-weixin-error.ts'
import { sendError } from './control-error.ts'
import { deliver } from './deliver.ts'
import { guard } from './guard.ts'

/** A handler of Node's own request and response, as Express and `node:http` both call it. */
export type Gateway = (request: IncomingMessage, response: ServerResponse) => void

/**
 * The way from HTTP into the engine, and back. `connection` says who writes the `Connection`
 * header: Node, on a server of our own, or we, where Node would add a Keep-Alive header to it.
 */
export function createGateway(engine: Engine, connection: 'by node' | 'by us'): Gateway {
  const sendReply = connection === 'by node' ? send : sendWithConnection
  return (request, response) => {
    if (isBodyConsumed(request)) {
      refuseConsumedBody(response)
      return
    }
    readBody(request, {
      end: (body) => {
        try {
          sendReply(response, engine.handle(readRequest(request, body)))
        } catch (error) {
          // A defect of ours, or a clock or seed that throws: it must not end the program of a test.
          refuseInternally(response, error)
        }
      },
      abort: (body) => {
        guard(request.socket, () => {
          engine.abandon(readRequest(request, body))
        })
      },
    })
  }
}

/** Says that the fake itself has failed, so that a caller neither hangs nor takes it for WeChat. */
function refuseInternally(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.req.socket.destroy()
    return
  }
  const why = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const message = `Failed to answer: ${why}. Expected never to see this. Report it, please.`
  sendError(response, new FakeWeixinError('internal_error', message))
}

function readRequest(request: IncomingMessage, body: Uint8Array): EngineRequest {
  // Express takes the mount path off `url`; Node always sets both on a server's request.
  const { method = 'GET', url = '/', rawHeaders } = request
  return { method, url, headers: rawHeaders, body }
}

function send(response: ServerResponse, reply: EngineReply): void {
  const { status, headers, body, delivery } = reply
  if (delivery !== null) {
    deliver(response, reply, delivery)
    return
  }
  // Node's types want an array that may be changed; Node itself only reads it.
  response.writeHead(status, headers as string[])
  response.end(body.content)
}

function sendWithConnection(response: ServerResponse, reply: EngineReply): void {
  const connection = response.shouldKeepAlive ? 'keep-alive' : 'close'
  send(response, { ...reply, headers: ['Connection', connection, ...reply.headers] })
}

/** Whether somebody else, such as a body parser, has read the body before us. */
function isBodyConsumed(request: IncomingMessage): boolean {
  return request.readableDidRead
}

/**
 * Answers at once with a usage error that names the remedy: the bytes are gone, and an empty body
 * and `{}` can no longer be told apart.
 */
function refuseConsumedBody(response: ServerResponse): void {
  const message =
    'Failed to answer as WeChat: the body of the request was read before it reached fake-weixin, ' +
    'by a body parser such as express.json(). Expected the raw body. ' +
    'Mount createApp() before any body parser, or give the parser a path of its own.'
  sendError(response, new FakeWeixinError('body_consumed', message))
}

/** What happens with a body: it ends, or the caller goes away in the middle. Exactly one of them. */
interface BodyReader {
  /** The whole body, or one byte more than the largest that is taken. */
  readonly end: (body: Uint8Array) => void
  /** As much of the body as came. */
  readonly abort: (body: Uint8Array) => void
}

const noBody = new Uint8Array()

/**
 * Reads a body as bytes whatever its Content-Type. Of one that is too large it keeps as much as
 * the engine needs to refuse it, and lets the rest pass, so that the caller can read the reply.
 */
function readBody(request: IncomingMessage, reader: BodyReader): void {
  const chunks: Buffer[] = []
  let length = 0
  let done = false
  const finish = (report: (body: Uint8Array) => void): void => {
    if (done) return
    done = true
    report(joinChunks(chunks, length))
  }
  if (request.readableEnded) {
    finish(reader.end)
    return
  }
  request.on('data', (chunk: Buffer) => {
    if (length > largestBody) return
    chunks.push(chunk)
    length += chunk.length
  })
  request.on('end', () => {
    finish(reader.end)
  })
  // Node reports a reset of an incoming request as an error only to those who listen for one.
  request.on('close', () => {
    finish(reader.abort)
  })
}

function joinChunks(chunks: readonly Buffer[], length: number): Uint8Array {
  const [first] = chunks
  if (first === undefined) return noBody
  return chunks.length === 1 ? first : Buffer.concat(chunks, length)
}
