import { connect } from 'node:net'
import { FakeWeixinError } from '../../server/index.ts'

/**
 * Opens a connection to a provider and closes it again, without sending anything. Throws
 * `connection_failed` if nothing listens there: one error says more than a finding of every check.
 */
export async function assertListening(base: URL, timeout: number): Promise<void> {
  const port = base.port === '' ? (base.protocol === 'https:' ? 443 : 80) : Number(base.port)
  const host = base.hostname.replace(/^\[(.*)\]$/, '$1')
  const reason = await new Promise<string | null>((resolve) => {
    const socket = connect({ host, port, timeout })
    const finish = (why: string | null): void => {
      socket.destroy()
      resolve(why)
    }
    socket.on('connect', () => {
      finish(null)
    })
    socket.on('timeout', () => {
      finish(`no connection within ${timeout} ms`)
    })
    socket.on('error', (error) => {
      finish(error.message)
    })
  })
  if (reason === null) return
  throw new FakeWeixinError(
    'connection_failed',
    `Failed to reach the provider at ${base.href}: ${reason}. - Nothing was verified. - ` +
      'Start the provider, and give the address where it listens.',
    { address: base.href },
  )
}
