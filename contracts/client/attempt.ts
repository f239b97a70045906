import { describeError, describeValue } from './raised-error.ts'

/** What became of one call of the client. */
export type Attempt =
  | { readonly kind: 'returned'; readonly value: unknown }
  | { readonly kind: 'raised'; readonly error: unknown }
  /** It did neither within the time. */
  | { readonly kind: 'pending'; readonly milliseconds: number }

/**
 * Calls the client and waits for what becomes of it, `timeout` milliseconds at most. A call that is
 * still pending then is let go: whatever becomes of it later is ignored.
 */
export async function attempt(call: () => Promise<unknown>, timeout: number): Promise<Attempt> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Attempt>((resolve) => {
    timer = setTimeout(() => {
      resolve({ kind: 'pending', milliseconds: timeout })
    }, timeout)
  })
  try {
    return await Promise.race([settle(call), late])
  } finally {
    clearTimeout(timer)
  }
}

async function settle(call: () => Promise<unknown>): Promise<Attempt> {
  try {
    return { kind: 'returned', value: await call() }
  } catch (error) {
    return { kind: 'raised', error }
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
