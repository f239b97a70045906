const errorCodes = [
  'port_in_use',
  'listen_failed',
  'invalid_options',
  'invalid_seed',
  'appid_taken',
  'token_taken',
  'unknown_platform',
  'unknown_mini_program',
  'unknown_fault',
  'unknown_reply',
  'unknown_exchange',
  'unexpected_exchange',
  'exchange_timeout',
  'connection_failed',
  'control_refused',
  'command_failed',
  'missing_package',
  'invalid_pact',
  'pact_failed',
] as const

/** The mistakes in using the fake that it reports; WeChat's own refusals are replies, never thrown. */
export type FakeWeixinErrorCode = (typeof errorCodes)[number]

/** Whether a text is the code of such a mistake. */
export function isErrorCode(text: string): text is FakeWeixinErrorCode {
  return errorCodes.some((code) => code === text)
}

/** A mistake in using the fake: a code to test for, details as data, and a message that helps. */
export class FakeWeixinError extends Error {
  override readonly name = 'FakeWeixinError'
  readonly code: FakeWeixinErrorCode
  /** The values that the message speaks of. */
  readonly details: Readonly<Record<string, unknown>>

  /** `message` says what failed and why, what was expected, and what to do. */
  constructor(
    code: FakeWeixinErrorCode,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message)
    this.code = code
    this.details = details
  }
}
