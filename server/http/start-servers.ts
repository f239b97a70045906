import { createServer, type RequestListener } from 'node:http'
import { listen, serverLimits, type WaysIn, type WaysInOptions } from './listen.ts'

/**
 * Opens the ways into a fake that its options ask for; if one cannot be opened, none stays open.
 * Throws `port_in_use` or `listen_failed`.
 */
export async function openWaysIn(front: RequestListener, options: WaysInOptions): Promise<WaysIn> {
  const { host, port, https, proxy } = options
  if (!https && !proxy) {
    const plain = await listen(createServer(serverLimits, front), 'http', { host, port })
    return { ...plain, httpsUrl: null, proxyUrl: null, caCertificate: null }
  }
  // Loaded here: plain HTTP alone starts without Node's TLS.
  const { openSecureWays } = await import('./start-secure-servers.ts')
  return openSecureWays(front, options)
}
