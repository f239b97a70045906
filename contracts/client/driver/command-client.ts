import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { FakeWeixinError } from '../../../server/index.ts'
import type { Client } from '../client.ts'
import { describeStderr, startDriver, type DriverOutput, type RunningDriver } from './process.ts'
import {
  buildDriverEnvironment,
  DriverError,
  parseDriverAnswer,
  type DriverTask,
  type Environment,
} from './protocol.ts'

/** A client in another language, driven by a command. */
export interface CommandClient extends Client {
  /** How often the command was run. */
  readonly runs: number
  /** How the driver broke its protocol so far, oldest first. */
  readonly problems: readonly DriverError[]
  /** Ends every run that is under way; twice is fine. A call after that is rejected. */
  close(): Promise<void>
}

/**
 * Makes a client of a command, which is run once for each call by the protocol of
 * `docs/client-drivers.md`: the environment says what to do, one JSON line on standard output says
 * what the client returned or raised. No shell is involved. A run is ended with the signal of its call,
 * with all that it started.
 *
 * A call rejects with a `ClientRaised` for what the client raised, and with a {@link DriverError}
 * if the driver did not do its part: then nothing is known of the client.
 *
 * Throws `invalid_options` if there is no such command.
 */
export function createCommandClient(command: readonly string[]): CommandClient {
  assertCanStart(command)
  const running = new Set<RunningDriver>()
  const problems: DriverError[] = []
  let runs = 0
  let isClosed = false

  const run = async (task: DriverTask, signal: AbortSignal | undefined): Promise<unknown> => {
    if (isClosed) throw new DriverError('closed', 'Failed to call the client: it was closed.')
    const driver = startDriver(command, { env: buildDriverEnvironment(task, process.env), signal })
    running.add(driver)
    runs += 1
    try {
      return readAnswer(await driver.output)
    } finally {
      running.delete(driver)
    }
  }
  const noteProblem = (error: unknown): never => {
    // What close() stopped is no mistake of the driver.
    if (error instanceof DriverError && !isClosed) problems.push(error)
    throw error
  }

  return {
    get runs() {
      return runs
    },
    problems,
    getSupportVersion: (call, signal) =>
      run({ operation: 'getSupportVersion', call }, signal).catch(noteProblem),
    setSupportVersion: (call, signal) =>
      run({ operation: 'setSupportVersion', call }, signal).catch(noteProblem),
    close: async () => {
      isClosed = true
      const ends = [...running].map(({ kill, output }) => {
        kill()
        return output
      })
      await Promise.allSettled(ends)
    },
  }
}

function readAnswer({ exitCode, signal, stdout, stderr }: DriverOutput): unknown {
  if (exitCode !== 0) {
    const end = signal === null ? `exit code ${exitCode ?? 'unknown'}` : `signal ${signal}`
    throw new DriverError(
      'exit',
      `Failed to run the driver: it ended with ${end}. ${describeStderr(stderr)} ` +
        'Expected exit code 0, whatever its client does. ' +
        'Catch what the client raises and print {"raised": ...}.',
    )
  }
  const answer = parseDriverAnswer(stdout)
  if (answer.kind === 'raised') throw answer.error
  return answer.value
}

function assertCanStart(command: readonly string[]): void {
  const problem = findCommandProblem(command[0] ?? '', process.env)
  if (problem === null) return
  throw new FakeWeixinError(
    'invalid_options',
    `Failed to verify a client by a command: ${problem}. Expected a command that can be run as it ` +
      'is, without a shell, in the working directory. Check its name, and whether it may be executed.',
    { command: [...command] },
  )
}

/**
 * Says why a command cannot be started; null if it can, as far as can be seen without trying. On
 * Windows, where extensions are added to names, only trying shows it.
 */
function findCommandProblem(command: string, { PATH = '' }: Environment): string | null {
  if (command === '') return 'no command was given'
  if (process.platform === 'win32') return null
  if (command.includes('/')) return findFileProblem(command)
  const folders = PATH.split(delimiter)
  const isFound = folders.some((folder) => findFileProblem(join(folder, command)) === null)
  return isFound ? null : `no command ${JSON.stringify(command)} was found in PATH`
}

function findFileProblem(path: string): string | null {
  const shown = JSON.stringify(path)
  try {
    if (!statSync(path).isFile()) return `${shown} is no file`
  } catch {
    return `there is no file ${shown}`
  }
  try {
    accessSync(path, constants.X_OK)
    return null
  } catch {
    return `the file ${shown} may not be executed`
  }
}
