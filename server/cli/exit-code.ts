/** The exit codes of the command: done, something failed, the command line or a file is wrong. */
export const exitCodes = { success: 0, failure: 1, usage: 2 } as const
