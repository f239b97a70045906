import { CommanderError } from 'commander'
import { FakeWeixinError } from '../fake-weixin-error.ts'
import { exitCodes } from './exit-code.ts'
import { createProgram } from './program.ts'

/** Runs the command line; answers the exit code, and never throws for what a user can get wrong. */
export async function runCommand(args: readonly string[]): Promise<number> {
  try {
    await createProgram().parseAsync(args, { from: 'user' })
    return exitCodes.success
  } catch (error) {
    // Commander has printed its message already; help and version end this way too.
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? exitCodes.success : exitCodes.usage
    }
    if (!(error instanceof FakeWeixinError)) throw error
    process.stderr.write(`fake-weixin: ${error.message}\n`)
    return isUsageError(error) ? exitCodes.usage : exitCodes.failure
  }
}

function isUsageError({ code }: FakeWeixinError): boolean {
  return code !== 'port_in_use' && code !== 'listen_failed'
}
