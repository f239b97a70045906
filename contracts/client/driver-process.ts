import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { DriverError } from './driver-error.ts'
import type { Environment } from './driver-environment.ts'

/** What a driver left behind. */
export interface DriverOutput {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
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
 * there can be ended with it; what it starts detached is in another. `timeout` is in milliseconds.
 */
export function startDriver(
  [command = '', ...args]: readonly string[],
  { env, timeout }: { readonly env: Environment; readonly timeout: number },
): RunningDriver {
  const child = spawn(command, args, {
    env: { ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Windows has no process groups; there a console of its own would open.
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
  const kill = (): void => {
    killTree(child)
  }
  const atExit = onExit(kill)
  const output = collect(child, { command, timeout, kill }).finally(() => {
    atExit.remove()
  })
  return { output, kill }
}

/** Nothing outlives this process, however it ends, short of SIGKILL. */
function onExit(action: () => void): { remove: () => void } {
  process.on('exit', action)
  return {
    remove: () => {
      process.off('exit', action)
    },
  }
}

interface Watch {
  readonly command: string
  readonly timeout: number
  readonly kill: () => void
}

function collect(
  child: ChildProcess & { stdout: NodeJS.ReadableStream; stderr: NodeJS.ReadableStream },
  { command, timeout, kill }: Watch,
): Promise<DriverOutput> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = []
    let size = 0
    let tail = Buffer.alloc(0)
    let stopped: 'late' | 'flood' | null = null
    const stop = (reason: 'late' | 'flood'): void => {
      stopped ??= reason
      kill()
    }
    const timer = setTimeout(stop, timeout, 'late')
    child.stdout.on('data', (piece: Buffer) => {
      size += piece.length
      if (size <= longestOutput) pieces.push(piece)
      else stop('flood')
    })
    child.stderr.on('data', (piece: Buffer) => {
      tail = Buffer.concat([tail, piece]).subarray(-longestTail)
    })
    child.on('error', (error) => {
      clearTimeout(timer)
      reject(startError(command, error.message))
    })
    // What it started may hold its pipes open; without it there is nobody to wait for.
    child.on('exit', kill)
    child.on('close', (exitCode, signal) => {
      clearTimeout(timer)
      const stderr = tail.toString('utf8')
      if (stopped !== null) reject(new DriverError(stopped, describeStop(stopped, timeout, stderr)))
      else resolve({ exitCode, signal, stdout: Buffer.concat(pieces).toString('utf8'), stderr })
    })
  })
}

/** The error of a command that cannot be started. */
export function startError(command: string, reason: string): DriverError {
  return new DriverError(
    'start',
    `Failed to start the driver ${JSON.stringify(command)}: ${reason}. - It is started without a ` +
      'shell, in the working directory. - Check its name and that it may be executed.',
  )
}

function describeStop(problem: 'late' | 'flood', timeout: number, stderr: string): string {
  const reason =
    problem === 'late'
      ? `it took longer than ${timeout} ms`
      : `it wrote more than ${longestOutput} bytes to standard output`
  const advice =
    problem === 'late'
      ? 'A client gives up by itself. - Give it a time-out, or allow it more by --timeout.'
      : 'One line is all that is read. - Print less.'
  return `Failed to wait for the driver: ${reason}, and was stopped. ${describeStderr(stderr)} - ${advice}`
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
