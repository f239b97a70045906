import type { ControlMessages, ControlName } from '../../schemas/generated/control-operations.ts'

/**
 * The way to the control of a fake: into this process or over HTTP. All that a user of the fake
 * holds is built on one, so that both are the same by construction.
 */
export interface ControlClient {
  /** Address of the fake without a slash at the end; empty where somebody else serves it. */
  readonly url: string
  /** Asks for a control operation. Throws `FakeWeixinError`; then nothing has changed. */
  readonly call: <N extends ControlName>(
    name: N,
    input: ControlMessages[N]['input'],
  ) => Promise<ControlMessages[N]['output']>
  /** Ends the fake, or only the connection to one elsewhere; twice is fine. */
  readonly close: () => Promise<void>
}
