import { createServer, type RequestListener } from 'node:http'
import type { Addresses } from '../control/addresses.ts'
import { listen, serverLimits } from './listen.ts'
import type { OtherHosts } from './proxy.ts'

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
  const { host, port, https, proxy } = options
  if (!https && !proxy) {
    const plain = await listen(createServer(serverLimits, front), 'http', { host, port })
    return { ...plain, httpsUrl: null, proxyUrl: null, caCertificate: null }
  }
  // Loaded here: plain HTTP alone starts without Node's TLS.
  const { openSecureWays } = await import('./open-secure-ways.ts')
  return openSecureWays(front, options)
}
