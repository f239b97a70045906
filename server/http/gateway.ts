import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Engine } from '../engine/engine.ts'
import type { EngineReply, EngineRequest } from '../engine/message.ts'
import { deliver } from './deliver.ts'
import { guard } from './guard.ts'
import { refuseConsumedBody, isBodyConsumed } from './consumed-body.ts'
import { readBody } from './read-body.ts'

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
  const body = JSON.stringify({ error: { code: 'internal_error', message } })
  response.writeHead(500, { 'Content-Type': 'application/json; charset=utf-8' })
  response.end(body)
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
