import type {
  OperationMessages,
  OperationName,
  operations,
} from '../../schemas/generated/operations.ts'
import type { Refusal } from './refusal.ts'
import type { MiniProgram, Platform, World } from './world.ts'

/** The owner of a call, by the kind of token that its operation accepts. */
export type Caller<N extends OperationName> = {
  authorizer: MiniProgram
  account: MiniProgram
  component: Platform
  none: null
}[(typeof operations)[N]['token']]

/** One call of an operation whose request has passed every step before it. */
export interface Call<N extends OperationName> {
  readonly world: World
  /** The request, checked against the operation's schema. */
  readonly request: OperationMessages[N]['request']
  /** Whom the token belongs to; `null` for an operation without a token. */
  readonly caller: Caller<N>
  /** Milliseconds since 1970 on the fake's clock. */
  readonly now: number
}

/** What an operation does: its reply, or why it refuses. It may change the world, nothing else. */
export type Operation<N extends OperationName> = (
  call: Call<N>,
) => OperationMessages[N]['reply'] | Refusal
