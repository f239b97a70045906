import { attempt, type Attempt } from './attempt.ts'
import type { CheckScene } from './client-check.ts'
import type { ClientCall } from './client.ts'
import type { ClientOperation } from './findings/create-finder.ts'

/** The version that checks set; published, and not the one that is set before. */
export const newVersion = '2.25.0'

/** The version that is set before a check; its last digits vanish where it is taken for a number. */
export const oldVersion = '2.20.0'

/** Lets the client make one call, and waits for what becomes of it. */
export function callClient(
  { client, options }: Pick<CheckScene, 'client' | 'options'>,
  operation: ClientOperation,
  call: ClientCall,
  version: string = newVersion,
): Promise<Attempt> {
  return attempt(
    async () =>
      operation === 'getSupportVersion'
        ? client.getSupportVersion(call)
        : client.setSupportVersion({ ...call, version }),
    options.timeout,
  )
}
