#!/usr/bin/env node
import { CommanderError } from 'commander'
import { errorCodes, type ErrorRow } from '../schemas/error-codes.ts'
import { FakeWeixinError } from '../server/fake-weixin-error.ts'
import { exitCodes } from './exit-code.ts'
import { createProgram } from './program.ts'

const output = { isLost: false }

/**
 * What cannot be written ends nothing: a server goes on, and a verification reaches its exit code,
 * which is then that of a failure. A reader that has seen enough (`--help | head -1`) is none.
 */
function handleOutputError(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE' || output.isLost) return
  output.isLost = true
  process.stderr.write(
    `fake-weixin: Failed to write to standard output: ${error.message}. ` +
      'Expected a file or a terminal with space left. Free some space, and run the command again.\n',
  )
}

process.stdout.on('error', handleOutputError)
// There is nowhere left to say it.
process.stderr.on('error', () => undefined)

void runCommand(process.argv.slice(2)).then((exitCode) => {
  const isFailure = exitCode === exitCodes.success && output.isLost
  process.exitCode = isFailure ? exitCodes.failure : exitCode
})

/** Runs the command line; returns the exit code, and never throws for what a user can get wrong. */
async function runCommand(args: readonly string[]): Promise<number> {
  let exitCode: number = exitCodes.success
  const program = createProgram((code) => {
    exitCode = code
  })
  try {
    await program.parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    // Commander has printed its message already; help and version end this way too.
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? exitCodes.success : exitCodes.usage
    }
    if (!(error instanceof FakeWeixinError)) throw error
    process.stderr.write(`fake-weixin: ${error.message}\n`)
    return exitCodeOf(error)
  }
}

function exitCodeOf({ code, details }: FakeWeixinError): number {
  const row: ErrorRow = errorCodes[code]
  return details.exitCode ?? row.exitCodes?.[0] ?? exitCodes.usage
}
