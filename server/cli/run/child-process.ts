import { spawn, type ChildProcess } from 'node:child_process'
import { constants } from 'node:os'
import { FakeWeixinError } from '../../fake-weixin-error.ts'
import { describeSpawn } from './describe-spawn.ts'
import type { RunSignals } from './run-signals.ts'

/** How a child ended: its exit code, or 128 and the number of the signal that ended it. */
export type ExitCode = number

/**
 * Runs a command on our own terminal until it ends, and passes signals on to it. Throws
 * `command_failed` if it cannot be started; its `exitCode` is what a shell would end with: 126 for
 * what exists and may not be run, or else 127.
 */
export function runChild(
  command: readonly string[],
  env: NodeJS.ProcessEnv,
  signals: RunSignals,
): Promise<ExitCode> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => {
      reject(describeStartError(command, error))
    }
    const child = startChild(command, env, fail)
    if (child === undefined) return
    signals.passTo(child)
    child.once('error', fail)
    child.once('exit', (code, signal) => {
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]))
    })
  })
}

/** Some failures Node throws at once, others it tells by an event. */
function startChild(
  command: readonly string[],
  env: NodeJS.ProcessEnv,
  fail: (error: unknown) => void,
): ChildProcess | undefined {
  const { file, args, isVerbatim } = describeSpawn(command, process.platform, env)
  try {
    return spawn(file, args, { env, stdio: 'inherit', windowsVerbatimArguments: isVerbatim })
  } catch (error) {
    fail(error)
    return undefined
  }
}

function describeStartError(command: readonly string[], error: unknown): FakeWeixinError {
  const [file = ''] = command
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined
  if (code === 'EACCES') {
    return new FakeWeixinError(
      'command_failed',
      `Failed to run ${file}: it may not be executed. Expected a program, not a folder or a file ` +
        'without the right to be executed. ' +
        `Grant it with chmod +x, or name what is to read it: fake-weixin run -- sh ${file}`,
      { command: file, exitCode: 126 },
    )
  }
  const why =
    code === 'ENOENT'
      ? 'there is no such command'
      : error instanceof Error
        ? error.message
        : String(error)
  return new FakeWeixinError(
    'command_failed',
    `Failed to run ${file}: ${why}. Expected a command of the PATH, or the path of a program. ` +
      'Write the command behind --, as on the command line: fake-weixin run -- npm test',
    { command: file, exitCode: 127 },
  )
}
