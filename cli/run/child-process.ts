import { constants } from 'node:os'
import { startCommand } from '../../contracts/client/start-command.ts'
import { errorCodes } from '../../schemas/error-codes.ts'
import { FakeWeixinError } from '../../server/fake-weixin-error.ts'
import type { RunSignals } from './run-signals.ts'

/** How a child ended: its exit code, or 128 and the number of the signal that ended it. */
export type ExitCode = number

/**
 * Runs a command on our own terminal until it ends, and passes signals on to it. Throws
 * `command_failed` if it cannot be started; its `exitCode` is what a shell would end with.
 */
export async function runChild(
  command: readonly string[],
  env: NodeJS.ProcessEnv,
  signals: RunSignals,
): Promise<ExitCode> {
  try {
    const { child, ended } = startCommand(command, { env, stdio: 'inherit' })
    signals.passTo(child)
    const { exitCode, signal } = await ended
    return exitCode ?? 128 + (signal === null ? 0 : constants.signals[signal])
  } catch (error) {
    throw describeStartError(command, error)
  }
}

function describeStartError(command: readonly string[], error: unknown): FakeWeixinError {
  const [file = ''] = command
  const [notFound, notExecutable] = errorCodes.command_failed.exitCodes
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined
  if (code === 'EACCES') {
    return new FakeWeixinError(
      'command_failed',
      `Failed to run ${file}: it may not be executed. Expected a program, not a folder or a file ` +
        'without the right to be executed. ' +
        `Grant it with chmod +x, or name what is to read it: fake-weixin run -- sh ${file}`,
      { command, exitCode: notExecutable },
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
    { command, exitCode: notFound },
  )
}
