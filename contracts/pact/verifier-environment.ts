import { once } from 'node:events'
import { connect } from 'node:net'
import { withDeadline, type Deadline } from '../verification/with-deadline.ts'

/** What the environment of a process holds. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Variables that change in silence what Pact verifies: filters that leave interactions out, a broker
 * that adds other pacts or gets the results, another way to match, a log on standard output.
 * Source: `pact-core/src/verifier/argumentMapper/arguments.js` of 19.2.0 and its native library.
 */
const ignored = [
  'PACT_DESCRIPTION',
  'PACT_PROVIDER_STATE',
  'PACT_PROVIDER_NO_STATE',
  'PACT_BROKER_BASE_URL',
  'PACT_BROKER_USERNAME',
  'PACT_BROKER_PASSWORD',
  'PACT_BROKER_TOKEN',
  'PACT_BROKER_PUBLISH_VERIFICATION_RESULTS',
  'PACT_MATCHING_ENGINE',
  'LOG_LEVEL',
]

const proxies = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY']
const proxyVariables = [...proxies, ...proxies.map((name) => name.toLowerCase())]
const exceptions = ['NO_PROXY', 'no_proxy'] as const

/**
 * The environment for Pact's verifier of a provider: the caller's, without what would change the
 * verification. A proxy stays for a host elsewhere that `NO_PROXY` does not except; Pact itself
 * knows no exceptions, and its own calls on loopback would go through the proxy as well.
 */
export function buildVerifierEnvironment(environment: Environment, url: string): Environment {
  const { hostname } = new URL(url)
  const noProxy = exceptions.map((name) => environment[name]).find((value) => value !== undefined)
  const direct = isLoopback(hostname) || isExcepted(hostname, noProxy ?? '')
  const left = new Set([...ignored, ...(direct ? proxyVariables : [])])
  const kept = Object.entries(environment).filter(([name]) => !left.has(name))
  const loopback = [noProxy, '127.0.0.1', 'localhost']
    .filter((part) => part !== undefined)
    .join(',')
  return {
    ...Object.fromEntries(kept),
    ...Object.fromEntries(exceptions.map((name) => [name, loopback])),
    PACT_DO_NOT_TRACK: 'true',
  }
}

/** Whether a host name of a url is this machine. */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i.test(hostname)
}

/** Whether an environment has a proxy, of whatever kind. */
function hasProxy(environment: Environment): boolean {
  return proxyVariables.some((name) => environment[name] !== undefined)
}

function isExcepted(hostname: string, noProxy: string): boolean {
  const rules = noProxy.split(',').map((rule) => rule.trim().replace(/^\*?\./, ''))
  return rules.some(
    (rule) => rule !== '' && (rule === '*' || hostname === rule || hostname.endsWith(`.${rule}`)),
  )
}

/**
 * Why nobody can be reached at a url, in words; null if somebody can, or if only a proxy could.
 * The proxy inside Pact's verifier keeps silent about it, so that each interaction would take its
 * whole time (measured with 16.5.0).
 */
export async function explainUnreachable(
  url: string,
  environment: Environment,
  deadline: Deadline,
): Promise<string | null> {
  if (hasProxy(environment)) return null
  const reason = await tryToConnect(new URL(url), deadline)
  return reason === null ? null : `The provider cannot be reached at ${url}: ${reason}`
}

/**
 * Opens a connection to where a url points, and closes it again without sending anything. Returns
 * why that cannot be done in time, in words; null if it can. Throws the reason of `stop`.
 */
export async function tryToConnect(base: URL, deadline: Deadline): Promise<string | null> {
  const { hostname, port, protocol } = base
  const address = {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port),
  }
  try {
    await withDeadline({ late: 'no connection', ...deadline }, async (signal) => {
      const socket = connect({ ...address, signal })
      await once(socket, 'connect')
      socket.destroy()
    })
    return null
  } catch (error) {
    deadline.stop?.throwIfAborted()
    return error instanceof Error ? error.message : String(error)
  }
}
