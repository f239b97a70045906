// @ts-check

/** The exit code of each way in which the bench can fail; 0 means that everything was measured. */
export const exitCodes = Object.freeze({ contestantFailed: 1, usage: 2, wrkMissing: 3 })

/** A failure that its reader can fix: its message says what failed, what was expected, what to do. */
export class BenchError extends Error {
  /**
   * @param {keyof typeof exitCodes} reason
   * @param {string} message
   */
  constructor(reason, message) {
    super(message)
    this.name = 'BenchError'
    this.exitCode = exitCodes[reason]
  }
}
