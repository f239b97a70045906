import { constants } from 'node:os'

// What is under way may end by itself and remove what it made; after this nobody waits for it.
const patience = 5_000

/** What the work of a command knows of the signals that stop it. */
export interface Stoppable {
  /** Whether a signal came, so that the result is no longer needed. */
  readonly isStopped: () => boolean
  /** Aborted by that signal. */
  readonly signal: AbortSignal
}

/**
 * Does the work of a command, and returns its exit code. The first SIGINT or SIGTERM aborts the
 * signal of the work, so that it can end early and remove what it has made; then this returns 128 and
 * the number of the signal. The second one, or 5 s, ends the process.
 */
export async function runStoppable(
  work: (stoppable: Stoppable) => Promise<number>,
): Promise<number> {
  const stopped: { exitCode: number | null } = { exitCode: null }
  const controller = new AbortController()
  const { signal } = controller
  let timer: NodeJS.Timeout | undefined
  const handle = (name: 'SIGINT' | 'SIGTERM'): void => {
    const code = 128 + constants.signals[name]
    if (stopped.exitCode !== null) process.exit(code)
    stopped.exitCode = code
    timer = setTimeout(() => process.exit(code), patience)
    controller.abort()
  }
  const isStopped = (): boolean => stopped.exitCode !== null
  process.on('SIGINT', handle)
  process.on('SIGTERM', handle)
  try {
    const code = await work({ isStopped, signal })
    return stopped.exitCode ?? code
  } catch (error) {
    // What was stopped may fail for that alone.
    if (stopped.exitCode !== null) return stopped.exitCode
    throw error
  } finally {
    clearTimeout(timer)
    process.off('SIGINT', handle)
    process.off('SIGTERM', handle)
  }
}
