import type { ChildProcess } from 'node:child_process'
import { constants } from 'node:os'
import { isatty } from 'node:tty'

const handled = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR2'] as const

/** What a terminal sends to all that run on it, by Ctrl+C and Ctrl+\. */
const sentByTerminal: readonly NodeJS.Signals[] = ['SIGINT', 'SIGQUIT']

/** The signals of a run, from its first moment to its last: none of them ends this process. */
export interface RunSignals {
  /** Aborted by the first signal that comes before there is a child. */
  readonly stopped: AbortSignal
  /** The exit code for that signal, 128 and its number; null if there was none. */
  readonly exitCode: () => number | null
  /** From now on the signals are the child's. */
  readonly passTo: (child: ChildProcess) => void
  /** Leaves the signals to Node again. */
  readonly release: () => void
}

/** Begins to handle signals, so that what a run has made is removed whatever comes when. */
export function handleSignals(): RunSignals {
  const stopping = new AbortController()
  let first: NodeJS.Signals | null = null
  let child: ChildProcess | null = null
  const handle = (signal: NodeJS.Signals): void => {
    if (child === null) {
      first ??= signal
      stopping.abort()
    } else if (isForChild(signal, isatty(0))) {
      child.kill(signal)
    }
  }
  for (const signal of handled) process.on(signal, handle)
  return {
    stopped: stopping.signal,
    exitCode: () => (first === null ? null : 128 + constants.signals[first]),
    passTo: (started) => {
      child = started
    },
    release: () => {
      for (const signal of handled) process.off(signal, handle)
    },
  }
}

/** Whether a signal is to be passed on: a terminal has sent its own to the child already. */
export function isForChild(signal: NodeJS.Signals, isTerminal: boolean): boolean {
  return !isTerminal || !sentByTerminal.includes(signal)
}
