import { connect } from 'node:net'
import { hasProxy, type Environment } from './verifier-environment.ts'

/**
 * Why nobody can be reached at a url, in words; null if somebody can, or if only a proxy could.
 * The proxy inside Pact's verifier keeps silent about it, so that each interaction would take its
 * whole time (measured with 16.5.0).
 */
export async function explainUnreachable(
  url: string,
  environment: Environment,
  timeout: number,
): Promise<string | null> {
  if (hasProxy(environment)) return null
  const reason = await tryToConnect(new URL(url), timeout)
  return reason === null ? null : `The provider cannot be reached at ${url}: ${reason}`
}

/**
 * Opens a connection to where a url points, and closes it again without sending anything. Answers why
 * that cannot be done within so many milliseconds, in words; null if it can.
 */
export async function tryToConnect(base: URL, timeout: number): Promise<string | null> {
  const { hostname, port, protocol } = base
  const socket = connect({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port),
    timeout,
  })
  try {
    return await new Promise<string | null>((resolve) => {
      socket.once('connect', () => {
        resolve(null)
      })
      socket.once('timeout', () => {
        resolve(`no connection within ${timeout} ms`)
      })
      socket.once('error', (error) => {
        resolve(error.message)
      })
    })
  } finally {
    socket.destroy()
  }
}
