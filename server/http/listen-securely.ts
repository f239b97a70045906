import { createServer } from 'node:https'
import type { RequestListener } from 'node:http'
import type { Socket } from 'node:net'
import type { Certificates } from './certificates.ts'
import { listen, serverLimits, type Listener, type ListenOptions } from './listen.ts'
import { followSockets } from './raw-socket.ts'

/** A listening HTTPS server. */
export interface SecureListener extends Listener {
  /** Takes a connection that came in another way, through a tunnel, before its handshake. */
  readonly take: (socket: Socket) => void
}

/**
 * Starts an HTTPS server: HTTP/1.1 over TLS 1.2 and 1.3. Throws `port_in_use` or `listen_failed`.
 */
export async function listenSecurely(
  handler: RequestListener,
  { key, certificate }: Certificates,
  options: ListenOptions,
): Promise<SecureListener> {
  const tls = { key, cert: certificate, minVersion: 'TLSv1.2' } as const
  const server = createServer({ ...serverLimits, ...tls }, handler)
  const sockets = followSockets(server)
  const listener = await listen(server, 'https', options)
  return {
    url: listener.url,
    close: () => {
      const closed = listener.close()
      sockets.close()
      return closed
    },
    take: (socket) => {
      server.emit('connection', socket)
    },
  }
}
