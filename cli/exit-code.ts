/**
 * The exit codes of the command: success, failure, usage error or an
 * invalid file, and, as in a shell, a command that was not found.
 */
export const exitCodes = { success: 0, failure: 1, usage: 2, noSuchCommand: 127 } as const

/** Receives the exit code of a subcommand that has ended. */
export type Finish = (exitCode: number) => void
