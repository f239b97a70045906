import { FakeWeixinError } from '../../server/index.ts'
import { tryToConnect } from '../pact/explain-unreachable.ts'

/**
 * Throws `connection_failed` if nothing listens at the address of a provider: one error says more
 * than a finding of every check.
 */
export async function assertListening(base: URL, timeout: number): Promise<void> {
  const reason = await tryToConnect(base, timeout)
  if (reason === null) return
  throw new FakeWeixinError(
    'connection_failed',
    `Failed to reach the provider at ${base.href}: ${reason}. Expected a server to listen there. ` +
      'Start the provider, and give the address where it listens.',
    { address: base.href },
  )
}
