/** What some work may take, and what ends it early. */
export interface Deadline {
  readonly milliseconds: number
  /** What has not come then, in words; `nothing` by default. */
  readonly late?: string
  /** Ends the wait early, with its own reason. */
  readonly stop?: AbortSignal | null
}

/**
 * Does work that may hang. Its signal is aborted when its time is over, or when the wait is stopped;
 * then this rejects with the reason of the signal, and what becomes of the work is ignored. What the
 * work throws before comes through.
 */
export async function withDeadline<T>(
  { milliseconds, late = 'nothing', stop = null }: Deadline,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  stop?.throwIfAborted()
  const controller = new AbortController()
  const timer = setTimeout(() => {
    controller.abort(new Error(`${late} within ${milliseconds} ms`))
  }, milliseconds)
  const signal = stop === null ? controller.signal : AbortSignal.any([controller.signal, stop])
  const ended = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error)
    })
  })
  try {
    return await Promise.race([work(signal), ended])
  } finally {
    clearTimeout(timer)
  }
}
