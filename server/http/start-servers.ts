import { createServer, type RequestListener } from 'node:http'
import { listen, serverLimits, type Servers, type ServersOptions } from './listen.ts'

/**
 * Starts the transports that the options ask for; if one cannot be started, none stays open.
 * Throws `port_in_use` or `listen_failed`.
 */
export async function startServers(
  listener: RequestListener,
  options: ServersOptions,
): Promise<Servers> {
  const { host, port, https, proxy } = options
  if (!https && !proxy) {
    const plain = await listen(createServer(serverLimits, listener), 'http', { host, port })
    return { ...plain, httpsUrl: null, proxyUrl: null, caCertificate: null }
  }
  // Loaded here: plain HTTP alone starts without Node's TLS.
  const { startSecureServers } = await import('./start-secure-servers.ts')
  return startSecureServers(listener, options)
}
