import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Engine } from '../engine/engine.ts'
import type { EngineReply, EngineRequest } from '../engine/message.ts'
import { refuseConsumedBody, isBodyConsumed } from './consumed-body.ts'
import { readBody } from './read-body.ts'

/** A handler of Node's own request and response, as Express and `node:http` both call it. */
export type Gateway = (request: IncomingMessage, response: ServerResponse) => void

/** The way from HTTP into the engine, and back. */
export function createGateway(engine: Engine): Gateway {
  return (request, response) => {
    if (isBodyConsumed(request)) {
      refuseConsumedBody(response)
      return
    }
    readBody(request, {
      end: (body) => {
        sendReply(response, engine.handle(readRequest(request, body)))
      },
      abort: (body) => {
        engine.abandon(readRequest(request, body))
      },
    })
  }
}

function readRequest(request: IncomingMessage, body: Uint8Array): EngineRequest {
  // Express takes the mount path off `url`, and Node always sets it on a server's request.
  const target = request.url ?? '/'
  const mark = target.indexOf('?')
  return {
    method: request.method ?? 'GET',
    path: mark === -1 ? target : target.slice(0, mark),
    query: mark === -1 ? '' : target.slice(mark + 1),
    headers: request.rawHeaders,
    body,
  }
}

function sendReply(response: ServerResponse, reply: EngineReply): void {
  // An Express app that we are mounted in names itself; WeChat does not.
  response.removeHeader('X-Powered-By')
  const connection = response.shouldKeepAlive ? 'keep-alive' : 'close'
  response.writeHead(reply.status, ['Connection', connection, ...reply.headers])
  response.end(reply.body)
}
