/** How a driver broke its protocol. */
export type DriverProblem =
  /** The command could not be started. */
  | 'start'
  /** It ended with an exit code that is not 0, or by a signal. */
  | 'exit'
  /** It did not say, in one line, what the client returned or raised. */
  | 'answer'
  /** It was stopped, since it wrote too much. */
  | 'flood'
  /** It was stopped, since it took too long. */
  | 'late'
  /** It was stopped, or not started, since nobody wants to know any more. */
  | 'closed'

/**
 * A driver that did not do its part: nothing is known of the client that it drives. Never what the
 * client raised; that is a {@link ClientRaised}.
 */
export class DriverError extends Error {
  override readonly name = 'DriverError'
  readonly problem: DriverProblem

  /** `message` says what the driver did, with the exit code and the end of its standard error. */
  constructor(problem: DriverProblem, message: string) {
    super(message)
    this.problem = problem
  }
}

/** What a client raised, as its driver told it. */
export class ClientRaised extends Error {
  override readonly name = 'ClientRaised'
  /** WeChat's errcode; undefined where the client has none. */
  readonly errcode: number | undefined

  /** `message` is the client's own. */
  constructor(message: string, errcode: number | undefined) {
    super(message)
    this.errcode = errcode
  }
}
