import { createServer, type RequestListener } from 'node:http'
import type { Addresses } from '../control/addresses.ts'
import { readCertificates, type Certificates } from './certificates.ts'
import { listenSecurely, type SecureListener } from './listen-securely.ts'
import { listen, serverLimits, type Listener } from './listen.ts'
import { acceptAbsoluteForm, type OtherHosts } from './proxy.ts'
import { openTunnels, type Tunnels } from './tunnels.ts'

/** Which ways lead into a fake over the network. */
export interface WaysInOptions {
  readonly host: string
  /** 0 for a free one. */
  readonly port: number
  readonly https: boolean
  /** 0 for a free one. */
  readonly httpsPort: number
  readonly proxy: boolean
  readonly otherHosts: OtherHosts
}

/** The open ways into a fake. */
export interface WaysIn extends Addresses {
  /** Where it answers plain HTTP, without a slash at the end. */
  readonly url: string
  /** Closes every server and connection; twice is fine. */
  readonly close: () => Promise<void>
}

/**
 * Opens the ways into a fake that its options ask for; if one cannot be opened, none stays open.
 * Throws `port_in_use` or `listen_failed`.
 */
export async function openWaysIn(front: RequestListener, options: WaysInOptions): Promise<WaysIn> {
  const { host, port, https, httpsPort, proxy, otherHosts } = options
  if (!https && !proxy) {
    const plain = await listen(createServer(serverLimits, front), 'http', { host, port })
    return { ...plain, httpsUrl: null, proxyUrl: null, caCertificate: null }
  }
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
