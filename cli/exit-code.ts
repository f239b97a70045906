/**
 * The exit codes of the command: success, failure, and usage error or
 * an invalid file. That of an error is in the table of error codes.
 */
export const exitCodes = { success: 0, failure: 1, usage: 2 } as const

/** Receives the exit code of a subcommand that has ended. */
export type Finish = (exitCode: number) => void
