import type { Client } from './client.ts'
import { DriverError } from './driver-error.ts'

/** A client, and whether what drives it has done its part. */
export interface WatchedDriver {
  readonly client: Client
  /** How its driver first broke the protocol; null if it did not. */
  readonly failure: () => DriverError | null
}

/**
 * Watches a client for errors that are its driver's and not its own: then nothing is known of the
 * client. A driver that took too long is no such error, since its client may be what hangs.
 */
export function watchDriver(client: Client): WatchedDriver {
  let failure: DriverError | null = null
  const watch =
    <Call>(ask: (call: Call, signal?: AbortSignal) => Promise<unknown>) =>
    async (call: Call, signal?: AbortSignal): Promise<unknown> => {
      try {
        return await ask(call, signal)
      } catch (error) {
        if (error instanceof DriverError && error.problem !== 'late') failure ??= error
        throw error
      }
    }
  return {
    client: {
      getSupportVersion: watch((call, signal) => client.getSupportVersion(call, signal)),
      setSupportVersion: watch((call, signal) => client.setSupportVersion(call, signal)),
    },
    failure: () => failure,
  }
}
