import type { Socket } from 'node:net'

/**
 * Runs what a timer or an event of a connection has to do. Whatever it throws ends that connection,
 * never the process: by then there is no caller to catch it.
 */
export function guard(socket: Socket, action: () => void): void {
  try {
    action()
  } catch (error) {
    socket.destroy()
    warn('Failed to finish a reply', error)
  }
}

/** Reports a defect of the fake, or of what a test has handed to it, on standard error. */
export function warn(task: string, error: unknown): void {
  const why = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.emitWarning(`${task}: ${why}`, 'FakeWeixinWarning')
}
