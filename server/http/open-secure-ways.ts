import { createServer, type RequestListener } from 'node:http'
import { readCertificates, type Certificates } from './certificates.ts'
import { listenSecurely, type SecureListener } from './listen-securely.ts'
import { listen, serverLimits, type Listener } from './listen.ts'
import type { WaysIn, WaysInOptions } from './open-ways-in.ts'
import { acceptAbsoluteForm } from './proxy.ts'
import { openTunnels, type Tunnels } from './tunnels.ts'

/**
 * Opens the ways into a fake that need TLS beside the plain one; if one cannot be opened, none stays
 * open. Throws `port_in_use` or `listen_failed`.
 */
export async function openSecureWays(
  front: RequestListener,
  options: WaysInOptions,
): Promise<WaysIn> {
  const { host, port, https, httpsPort, proxy, otherHosts } = options
  const certificates = await readCertificates(host)
  const absolute = proxy ? acceptAbsoluteForm(front, otherHosts) : front
  // A tunnel needs an HTTPS server to end in, which then nobody else is told of.
  const secure = await listenSecurely(absolute, certificates, {
    host: https ? host : '127.0.0.1',
    port: https ? httpsPort : 0,
  })
  try {
    const server = createServer(serverLimits, absolute)
    const tunnels = proxy ? openTunnels(server, { takeSecure: secure.take, otherHosts }) : undefined
    const plain = await listen(server, 'http', { host, port })
    return describeWaysIn({ plain, secure, tunnels, certificates }, options)
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

function describeWaysIn(
  { plain, secure, tunnels, certificates }: OpenServers,
  { https, proxy }: WaysInOptions,
): WaysIn {
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
