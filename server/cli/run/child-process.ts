import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { FakeWeixinError } from '../../fake-weixin-error.ts'

/** How a child ended: its exit code, or 128 and the number of the signal that ended it. */
export type ExitCode = number

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR2'] as const

/**
 * Runs a command on our own terminal until it ends, and passes signals on to it. Throws
 * `command_failed` if it cannot be started.
 */
export function runChild(command: readonly string[], env: NodeJS.ProcessEnv): Promise<ExitCode> {
  const [file = '', ...args] = command
  return new Promise((resolve, reject) => {
    // On Windows npm and its like are scripts, which only a shell can run.
    const shell = process.platform === 'win32'
    const child = spawn(file, args, { env, stdio: 'inherit', shell })
    const listeners = passedOn.map((signal) => {
      // A terminal has sent the signal to the child as well; a second one does it no harm that
      // dying without a word would not.
      const pass = (): void => {
        child.kill(signal)
      }
      process.on(signal, pass)
      return { signal, pass }
    })
    const finish = (): void => {
      for (const { signal, pass } of listeners) process.off(signal, pass)
    }
    child.once('error', (error: NodeJS.ErrnoException) => {
      finish()
      reject(describeStartError(file, error))
    })
    child.once('exit', (code, signal) => {
      finish()
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]))
    })
  })
}

function describeStartError(file: string, error: NodeJS.ErrnoException): FakeWeixinError {
  const why = error.code === 'ENOENT' ? 'there is no such command' : error.message
  return new FakeWeixinError(
    'command_failed',
    `Failed to run ${file}: ${why}. Expected a command of the PATH, or the path of a program. ` +
      'Write the command behind --, as on the command line: fake-weixin run -- npm test',
    { command: file },
  )
}
