#!/usr/bin/env node
import { runCommand } from './run-command.ts'

/** A reader that has seen enough (`--help | head -1`) is no failure of the command. */
function allowClosedReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

process.stdout.on('error', allowClosedReader)
process.stderr.on('error', allowClosedReader)

void runCommand(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode
})
