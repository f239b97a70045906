import { CheckStop } from '../verification/check.ts'
import { withDeadline } from '../verification/with-deadline.ts'
import type { ClientOptions } from './client-options.ts'
import type { Client, ClientCall, ClientOperation } from './client.ts'
import { DriverError } from './driver/protocol.ts'
import { describeError, describeValue, tryRead } from './inspect-value.ts'

/** The version that checks set; published, and not the one that is set before. */
export const newVersion = '2.25.0'

/** The version that is set before a check; its last digits vanish where it is taken for a number. */
export const oldVersion = '2.20.0'

/** Whose client is called, and how long it may take. */
export interface CallScene {
  readonly client: Client
  readonly options: Pick<ClientOptions, 'timeout' | 'signal'>
}

/** What became of one call of the client. */
export type Attempt =
  | { readonly kind: 'returned'; readonly value: unknown }
  | { readonly kind: 'raised'; readonly error: unknown }
  /** It did neither within the time. */
  | { readonly kind: 'pending'; readonly milliseconds: number }

/**
 * Lets the client make one call, and waits for what becomes of it, as long as `options.timeout` says:
 * this is the only deadline of a verification. A call that is pending then is let go. Skips the check
 * if it was the driver of the client that failed: then nothing is known of the client.
 */
export async function callClient(
  { client, options }: CallScene,
  operation: ClientOperation,
  call: ClientCall,
  version: string = newVersion,
): Promise<Attempt> {
  const { timeout: milliseconds, signal: stop } = options
  let deadline: AbortSignal | undefined
  try {
    const value = await withDeadline({ milliseconds, stop }, async (signal) => {
      deadline = signal
      return watchBlock(() =>
        operation === 'getSupportVersion'
          ? client.getSupportVersion(call, signal)
          : client.setSupportVersion({ ...call, version }, signal),
      )
    })
    return { kind: 'returned', value }
  } catch (error) {
    stop?.throwIfAborted()
    if (tryRead(() => error instanceof CheckStop, false)) throw error
    // By identity: what a client raises may throw when it is looked at.
    const isLate = deadline?.aborted === true && error === deadline.reason
    if (isLate) return { kind: 'pending', milliseconds }
    if (tryRead(() => error instanceof DriverError && error.problem !== 'late', false)) {
      const skipped = 'its driver failed, so nothing is known of the client (see driver-protocol)'
      throw new CheckStop({ skipped })
    }
    return { kind: 'raised', error }
  }
}

/** Milliseconds that a client may take before it gives its promise. */
const longestBlock = 1000

/**
 * Makes a call, and stops the check if the client blocks the process meanwhile: then the fake, which
 * runs in the same process, cannot answer.
 */
async function watchBlock(call: () => Promise<unknown>): Promise<unknown> {
  const start = performance.now()
  // Whatever the client does by then, it is looked at below.
  const made = settle(call)
  const blocked = Math.round(performance.now() - start)
  if (blocked < longestBlock) return made.then((outcome) => outcome())
  const received = `nothing for ${blocked} ms, in which this process stood still`
  const finding = { name: 'blocks-event-loop', received, expected: 'a promise at once' }
  throw new CheckStop({ findings: [finding] })
}

/** Calls at once; resolves to what gives, or throws, what came of it. */
async function settle(call: () => Promise<unknown>): Promise<() => unknown> {
  try {
    const value = await call()
    return () => value
  } catch (error) {
    return () => {
      throw error
    }
  }
}

/** What a client did, as what was received: `the value {"errcode":40001}`, `the error ...`. */
export function describeAttempt(made: Attempt): string {
  switch (made.kind) {
    case 'returned':
      return `the value ${describeValue(made.value)}`
    case 'raised':
      return `the error ${describeError(made.error)}`
    case 'pending':
      return `nothing within ${made.milliseconds} ms`
  }
}
