/**
 * The exit codes of the command: done, something failed, the command line or a file is wrong, and,
 * as a shell has it, that what was to be run does not exist.
 */
export const exitCodes = { success: 0, failure: 1, usage: 2, noSuchCommand: 127 } as const

/** Takes the exit code of a subcommand that has done its work. */
export type Finish = (exitCode: number) => void
