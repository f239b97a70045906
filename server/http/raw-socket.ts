import type { Server, Socket } from 'node:net'

const rawSockets = new Map<string, Socket>()

/** The connections of a TLS server, below TLS. */
export interface RawSockets {
  /** Ends them all, those in their handshake too, which the server itself does not count. */
  close(): void
}

/**
 * Follows the connections of a TLS server, also those that it was handed: a reset is sent on the
 * connection itself, which a TLS socket does not give away.
 */
export function followSockets(server: Server): RawSockets {
  const own = new Set<Socket>()
  server.on('connection', (socket) => {
    const key = nameConnection(socket)
    rawSockets.set(key, socket)
    own.add(socket)
    socket.once('close', () => {
      rawSockets.delete(key)
      own.delete(socket)
    })
  })
  return {
    close: () => {
      for (const socket of own) socket.destroy()
    },
  }
}

/**
 * Resets a connection (RST), whether it is plain or the inside of TLS. A Unix socket, and the
 * connection of somebody else's TLS server, in which the fake is mounted, is closed instead.
 */
export function resetConnection(socket: Socket): void {
  const raw = rawSockets.get(nameConnection(socket)) ?? socket
  // A TLS socket says so itself; loading its class would cost every start. A Unix socket, which has
  // no port, cannot be reset: Node would report an error that nobody listens for.
  if ('encrypted' in raw || raw.remotePort === undefined) raw.destroy()
  else raw.resetAndDestroy()
}

function nameConnection({ localPort, remoteAddress, remotePort }: Socket): string {
  return `${String(localPort)} ${String(remoteAddress)} ${String(remotePort)}`
}
