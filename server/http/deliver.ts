import type { ServerResponse } from 'node:http'
import type { Delivery, EngineReply } from '../engine/message.ts'
import { guard } from './guard.ts'
import { resetConnection } from './raw-socket.ts'

const dripPieces = 20

/** Sends a reply in the way that a fault has chosen. */
export function deliver(
  response: ServerResponse,
  { status, headers, body }: EngineReply,
  delivery: Delivery,
): void {
  const bytes = Buffer.from(body.content)
  // The request's: a response has none while one before it on the connection is still on its way,
  // and none any more at its end.
  const { socket } = response.req
  const writeHead = (): void => {
    response.writeHead(status, [...headers])
  }
  const close = (): void => {
    if (delivery.close) socket.destroy()
  }
  switch (delivery.connection) {
    case 'hang':
      return
    case 'reset':
      later(response, delivery.delay, () => {
        resetConnection(socket)
      })
      return
    case 'empty':
      later(response, delivery.delay, () => socket.destroy())
      return
    case 'cut':
      later(response, delivery.delay, () => {
        if (bytes.length === 0) {
          // A whole head would be a whole reply, and its caller would keep the connection for the next.
          socket.write('HTTP/1.1 ', () => socket.destroy())
          return
        }
        writeHead()
        response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => {
          socket.destroy()
        })
      })
      return
    case 'drip':
      writeHead()
      drip(response, bytes, delivery.delay, close)
      return
    case null:
      later(response, delivery.delay, () => {
        writeHead()
        response.end(bytes, close)
      })
  }
}

/** Writes the body in pieces, the last of them when the time is over. */
function drip(response: ServerResponse, bytes: Buffer, duration: number, close: () => void): void {
  const size = Math.max(1, Math.ceil(bytes.length / dripPieces))
  const pause = Math.floor(duration / Math.max(1, Math.ceil(bytes.length / size)))
  const writeFrom = (start: number): void => {
    if (start >= bytes.length) {
      response.end(close)
      return
    }
    response.write(bytes.subarray(start, start + size))
    later(response, pause, () => {
      writeFrom(start + size)
    })
  }
  writeFrom(0)
}

/** Does something after a while, unless the connection is gone by then. */
function later(response: ServerResponse, milliseconds: number, action: () => void): void {
  if (milliseconds === 0) {
    action()
    return
  }
  const giveUp = (): void => {
    clearTimeout(timer)
  }
  const timer = setTimeout(() => {
    response.off('close', giveUp)
    guard(response.req.socket, action)
  }, milliseconds)
  response.once('close', giveUp)
}
