import {
  errorCodes,
  type FakeWeixinErrorCode,
  type FakeWeixinErrorDetails,
} from '../schemas/error-codes.ts'

export type { FakeWeixinErrorCode }

/** Whether a text is the code of an error. */
export function isErrorCode(text: string): text is FakeWeixinErrorCode {
  return Object.hasOwn(errorCodes, text)
}

/** A code, a message, and no details but those that the row of the code names. */
type ErrorArguments = {
  [Code in FakeWeixinErrorCode]: [
    code: Code,
    message: string,
    details?: Pick<FakeWeixinErrorDetails, (typeof errorCodes)[Code]['details'][number]>,
  ]
}[FakeWeixinErrorCode]

/** A mistake in using the fake: a code to test for, details as data, and a message that helps. */
export class FakeWeixinError extends Error {
  override readonly name = 'FakeWeixinError'
  readonly code: FakeWeixinErrorCode
  /** The values that the message speaks of. */
  readonly details: FakeWeixinErrorDetails

  /** `message` says what failed and why, what was expected, and what to do. */
  constructor(...[code, message, details = {}]: ErrorArguments) {
    super(message)
    this.code = code
    this.details = details
  }
}
