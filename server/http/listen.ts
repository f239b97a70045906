import type { IncomingMessage, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Addresses } from '../control/call.ts'
import { FakeWeixinError } from '../fake-weixin-error.ts'
import { warn } from './guard.ts'
import type { OtherHosts } from './proxy.ts'

/** Where a server listens. */
export interface ListenOptions {
  readonly host: string
  /** 0 for a free one. */
  readonly port: number
}

/** A listening server. */
export interface Listener {
  /** Its address without a slash at the end, e.g. `http://127.0.0.1:8080`. */
  readonly url: string
  /** Closes the server and every connection, idle or not; twice is fine. */
  readonly close: () => Promise<void>
}

/** Milliseconds; WeChat's own limit is unknown. Long enough for a debugger, short for a test suite. */
const requestTimeout = 30_000

/**
 * Idle connections stay open until the server closes: no connection pool meets a closed socket, and
 * Node adds no Keep-Alive header to the `Connection` that it writes.
 */
const keepAliveTimeout = 0

/** How long a server waits for its callers, on either protocol. */
export const serverLimits = { requestTimeout, keepAliveTimeout, connectionsCheckingInterval: 1000 }

/** Which ways lead into a fake over the network. */
export interface ServersOptions {
  readonly host: string
  /** 0 for a free one. */
  readonly port: number
  readonly https: boolean
  /** 0 for a free one. */
  readonly httpsPort: number
  readonly proxy: boolean
  readonly otherHosts: OtherHosts
}

/** The open transports of a fake. */
export interface Servers extends Addresses {
  /** Where it answers plain HTTP, without a slash at the end. */
  readonly url: string
  /** Closes every server and connection; twice is fine. */
  readonly close: () => Promise<void>
}

/**
 * Lets a server listen. Throws `port_in_use` or `listen_failed`, each with the address and what
 * to do.
 */
export async function listen(
  server: Server,
  protocol: 'http' | 'https',
  options: ListenOptions,
): Promise<Listener> {
  await bind(server, protocol, options)
  // Node would close the connection without a word.
  if (server.listenerCount('connect') === 0) server.on('connect', refuseTunnel)
  let closing: Promise<void> | undefined
  return {
    url: formatUrl(protocol, server.address(), options.host),
    close: () => (closing ??= close(server)),
  }
}

function refuseTunnel(_request: IncomingMessage, socket: Duplex): void {
  const body =
    'Failed to open a tunnel: this fake is no proxy. Expected it to be started as one. ' +
    'Start it with --proxy (proxy: true), or take its host out of the proxy (NO_PROXY).\n'
  socket.on('error', () => socket.destroy())
  socket.end(
    'HTTP/1.1 405 Method Not Allowed\r\nContent-Type: text/plain; charset=utf-8\r\n' +
      `Content-Length: ${String(Buffer.byteLength(body))}\r\nConnection: close\r\n\r\n${body}`,
  )
}

function bind(
  server: Server,
  protocol: 'http' | 'https',
  { host, port }: ListenOptions,
): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(describeListenError(error, protocol, host, port))
    })
    server.listen(port, host, () => {
      // A connection that cannot be accepted, with no descriptor left, ends nothing else.
      server.on('error', (error) => {
        warn('Failed to accept a connection', error)
      })
      resolve()
    })
  })
}

function describeListenError(
  error: NodeJS.ErrnoException,
  protocol: 'http' | 'https',
  host: string,
  port: number,
): Error {
  const details = { host, port }
  const flag = protocol === 'https' ? '--https-port' : '--port'
  if (error.code === 'EADDRINUSE') {
    return new FakeWeixinError(
      'port_in_use',
      `Failed to listen on ${host}:${port}: port ${port} is taken by another program. ` +
        `Expected a free port. Stop that program, or choose another port (${flag} ${port + 1}, or ${flag} 0 for any free one).`,
      details,
    )
  }
  return new FakeWeixinError(
    'listen_failed',
    `Failed to listen on ${host}:${port}: ${error.message}. ` +
      'Expected an address of this machine and a port that this user may open. Choose another --host or ' +
      `${flag}.`,
    details,
  )
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve()
    })
    server.closeAllConnections()
  })
}

function formatUrl(
  protocol: 'http' | 'https',
  address: AddressInfo | string | null,
  host: string,
): string {
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return `${protocol}://${host.includes(':') ? `[${host}]` : host}:${port}`
}
