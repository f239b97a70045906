import { createServer, type RequestListener } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { Socket } from 'node:net'
import { readCertificates, type Certificates } from './certificates.ts'
import {
  listen,
  serverLimits,
  type Listener,
  type ListenOptions,
  type Servers,
  type ServersOptions,
} from './listen.ts'
import { acceptAbsoluteForm } from './proxy.ts'
import { followSockets } from './raw-socket.ts'
import { openTunnels, type Tunnels } from './tunnels.ts'

/**
 * Starts the transports that need TLS, and plain HTTP; if one cannot be started, none stays open.
 * Throws `port_in_use` or `listen_failed`.
 */
export async function startSecureServers(
  listener: RequestListener,
  options: ServersOptions,
): Promise<Servers> {
  const { host, port, https, httpsPort, proxy, otherHosts } = options
  const certificates = await readCertificates(host)
  const absolute = proxy ? acceptAbsoluteForm(listener, otherHosts) : listener
  // A tunnel must end in an HTTPS server, even if HTTPS itself was not asked for.
  const secure = await listenSecurely(absolute, certificates, {
    host: https ? host : '127.0.0.1',
    port: https ? httpsPort : 0,
  })
  try {
    const server = createServer(serverLimits, absolute)
    const tunnels = proxy
      ? openTunnels(server, { acceptSecure: secure.take, otherHosts })
      : undefined
    const plain = await listen(server, 'http', { host, port })
    return describeServers({ plain, secure, tunnels, certificates }, options)
  } catch (error) {
    await secure.close()
    throw error
  }
}

interface OpenServers {
  readonly plain: Listener
  readonly secure: SecureListener
  readonly tunnels: Tunnels | undefined
  readonly certificates: Certificates
}

function describeServers(
  { plain, secure, tunnels, certificates }: OpenServers,
  { https, proxy }: ServersOptions,
): Servers {
  return {
    url: plain.url,
    httpsUrl: https ? secure.url : null,
    proxyUrl: proxy ? plain.url : null,
    caCertificate: certificates.caCertificate,
    close: async () => {
      tunnels?.close()
      await Promise.all([plain.close(), secure.close()])
    },
  }
}

/** A listening HTTPS server. */
interface SecureListener extends Listener {
  /** Accepts a connection from a tunnel, before its handshake. */
  readonly take: (socket: Socket) => void
}

/**
 * Starts an HTTPS server: HTTP/1.1 over TLS 1.2 and 1.3. Throws `port_in_use` or `listen_failed`.
 */
async function listenSecurely(
  handler: RequestListener,
  { key, certificate }: Certificates,
  options: ListenOptions,
): Promise<SecureListener> {
  const tls = { key, cert: certificate, minVersion: 'TLSv1.2' } as const
  const server = createHttpsServer({ ...serverLimits, ...tls }, handler)
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
