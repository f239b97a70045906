import { spawnSync, type ChildProcess } from 'node:child_process'
import { startCommand, type ProcessEnd, type StartedCommand } from '../start-command.ts'
import { DriverError, type Environment } from './protocol.ts'

/** What a driver left behind. */
export interface DriverOutput extends ProcessEnd {
  readonly stdout: string
  /** The end of standard error. */
  readonly stderr: string
}

/** A driver that runs. */
export interface RunningDriver {
  /** What it leaves behind; rejects with a {@link DriverError} if it cannot start, or was stopped. */
  readonly output: Promise<DriverOutput>
  /** Ends it at once, with every process that it started. */
  readonly kill: () => void
}

/** Standard output beyond this stops the driver: 4 MiB, some thousand times what an answer takes. */
const longestOutput = 4 * 1024 * 1024
/** The end of standard error that is kept. */
const longestTail = 4096

/**
 * Starts a driver, without a shell and in a process group of its own, so that what it starts
 * there can be ended with it; what it starts detached is in another. It is ended with `signal`.
 * Throws a {@link DriverError} for arguments that no process can be given.
 */
export function startDriver(
  command: readonly string[],
  { env, signal }: { readonly env: Environment; readonly signal: AbortSignal | undefined },
): RunningDriver {
  const started = startGroup(command, env)
  const kill = (): void => {
    killTree(started.child)
  }
  // Nothing outlives this process, however it ends, short of SIGKILL.
  process.on('exit', kill)
  const output = collect(started, { command, signal, kill }).finally(() => {
    process.off('exit', kill)
  })
  return { output, kill }
}

function startGroup(command: readonly string[], env: Environment): StartedCommand {
  try {
    return startCommand(command, {
      env: { ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // Windows has no process groups; there a console of its own would open.
      detached: process.platform !== 'win32',
      windowsHide: true,
    })
  } catch (error) {
    throw startError(command, error)
  }
}

interface Watch {
  readonly command: readonly string[]
  readonly signal: AbortSignal | undefined
  readonly kill: () => void
}

async function collect(
  { child, ended }: StartedCommand,
  { command, signal, kill }: Watch,
): Promise<DriverOutput> {
  const pieces: Buffer[] = []
  let size = 0
  let tail = Buffer.alloc(0)
  const stops: ('late' | 'flood')[] = []
  const stop = (reason: 'late' | 'flood'): void => {
    stops.push(reason)
    kill()
  }
  const stopLate = (): void => {
    stop('late')
  }
  signal?.addEventListener('abort', stopLate)
  if (signal?.aborted === true) stopLate()
  child.stdout?.on('data', (piece: Buffer) => {
    size += piece.length
    if (size <= longestOutput) pieces.push(piece)
    else stop('flood')
  })
  child.stderr?.on('data', (piece: Buffer) => {
    tail = Buffer.concat([tail, piece]).subarray(-longestTail)
  })
  // What it started may hold its pipes open; without it there is nobody to wait for.
  child.on('exit', kill)
  try {
    const end = await ended
    const stderr = tail.toString('utf8')
    const [stopped] = stops
    if (stopped !== undefined) throw stopError(stopped, stderr)
    return { ...end, stdout: Buffer.concat(pieces).toString('utf8'), stderr }
  } catch (error) {
    throw error instanceof DriverError ? error : startError(command, error)
  } finally {
    signal?.removeEventListener('abort', stopLate)
  }
}

function startError([command = '']: readonly string[], error: unknown): DriverError {
  const reason = error instanceof Error ? error.message : String(error)
  return new DriverError(
    'start',
    `Failed to start the driver ${JSON.stringify(command)}: ${reason}. Expected a command that can be ` +
      'run as it is, without a shell, in the working directory. Check its name and that it may be executed.',
  )
}

function stopError(problem: 'late' | 'flood', stderr: string): DriverError {
  const reason =
    problem === 'late'
      ? 'it took longer than its client has'
      : `it wrote more than ${longestOutput} bytes to standard output`
  const advice =
    problem === 'late'
      ? 'Expected a client to give up by itself. Give it a time-out, or allow it more by --timeout.'
      : 'Expected one line. Print less.'
  const end = describeStderr(stderr)
  return new DriverError(
    problem,
    `Failed to wait for the driver: ${reason}, and was stopped. ${end} ${advice}`,
  )
}

/** The end of standard error, in words. */
export function describeStderr(stderr: string): string {
  const text = stderr.trim()
  return text === '' ? 'Its standard error is empty.' : `Its standard error ends in:\n${text}\n`
}

function killTree(child: ChildProcess): void {
  const { pid } = child
  if (pid === undefined) return
  if (process.platform === 'win32') {
    if (child.exitCode === null) spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'])
    return
  }
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // The whole group has ended already.
  }
}
