/** What some work may take, and what ends it early. */
export interface Deadline {
  readonly milliseconds: number
  /** What has not come then, in words; `nothing` by default. */
  readonly late?: string
  /** Ends the wait early, with its own reason. */
  readonly stop?: AbortSignal | null
}

/**
 * A deadline is counted in parts. A process that a busy machine does not let run is late for all of
 * them together, and no part is counted twice: what it verifies has had to wait as well.
 */
const parts = 20

/** A deadline that is running; disposing of it stops its clock. */
interface RunningDeadline extends Disposable {
  /** Aborted when the time is over, with an error that says so, or when the wait is stopped. */
  readonly signal: AbortSignal
}

/** Starts a deadline. */
export function startDeadline({
  milliseconds,
  late = 'nothing',
  stop = null,
}: Deadline): RunningDeadline {
  const controller = new AbortController()
  let left = parts
  const timer = setInterval(() => {
    left -= 1
    if (left === 0) controller.abort(new Error(`${late} within ${milliseconds} ms`))
  }, milliseconds / parts)
  const signal = stop === null ? controller.signal : AbortSignal.any([controller.signal, stop])
  return {
    signal,
    [Symbol.dispose]: () => {
      clearInterval(timer)
    },
  }
}

/**
 * Does work that may hang. Its signal is aborted when its time is over, or when the wait is stopped;
 * then this rejects with the reason of the signal, and what becomes of the work is ignored. What the
 * work throws before comes through.
 */
export async function withDeadline<T>(
  deadline: Deadline,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  deadline.stop?.throwIfAborted()
  using running = startDeadline(deadline)
  const { signal } = running
  const ended = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error)
    })
  })
  return await Promise.race([work(signal), ended])
}
