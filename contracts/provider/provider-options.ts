import type { OperationName } from '../../schemas/generated/operations.ts'
import type { StateValueName } from '../interactions/pattern.ts'
import type { StateKey, stateNames, StateParams } from '../interactions/provider-state.ts'
import type { ProviderCheckName } from '../generated/check-names.ts'
import type { VerifyOptions } from '../verification/options.ts'

/** A provider state as a Pact file names it. */
export type StateName = (typeof stateNames)[StateKey]

/**
 * What a state handler gives: the values for the request; null if it cannot reach the state. A value
 * that is null skips what needs it; one that is missing fails it.
 */
export type ReachedState = Readonly<Partial<Record<StateValueName, string | null>>> | null

/** The parameters of a state, as its interaction gives them; which ones says {@link StateParams}. */
export type HandlerParams = Readonly<
  Partial<
    StateParams['authorised'] & {
      /** The credential that is to be unknown, or expired. */
      credential: StateValueName
      operation: OperationName
      errcode: number
    }
  > &
    Record<string, unknown>
>

/**
 * Brings the provider into a state, and returns the credentials that the request is to bring; null
 * skips the check, as one whose state cannot be reached. If it throws, or returns nothing
 * (`undefined`), the check fails.
 */
export type StateHandler = (params: HandlerParams) => Promise<ReachedState> | ReachedState

/**
 * State handlers by the name of the state: those of `stateNames`, and those that the interactions
 * of a foreign Pact file are given.
 */
export type StateHandlers = Readonly<Partial<Record<StateName, StateHandler>>> &
  Readonly<Record<string, StateHandler | undefined>>

/** What is verified, and how its states are reached. */
export interface VerifyProviderOptions extends VerifyOptions<
  // A foreign Pact has names of its own.
  ProviderCheckName | (string & NonNullable<unknown>)
> {
  /**
   * Where the provider answers in the place of `https://api.weixin.qq.com`; http or https, with a
   * path in front if there is one, without query.
   */
  readonly url: string | URL
  /** Paths of Pact files; the one of this package by default. */
  readonly pacts?: readonly string[]
  /** They come before the control API. None by default. */
  readonly stateHandlers?: StateHandlers
  /**
   * What is asked for the states that neither a handler nor the control API of a fake can reach: a
   * POST with `{"action":"setup","state":...,"params":{...}}`, as Pact's own verifiers send it. The
   * JSON object of its reply gives the values; any HTTP status but 2xx fails the check. None by default.
   */
  readonly stateChangeUrl?: string | URL
  /**
   * Whether to send what changes something at WeChat (`changes` of its row in `operations`): what
   * sets or resets something, and what renews or uses up a credential. By default whether the
   * provider is a fake with its control API; everything else is skipped, with the reason.
   */
  readonly writes?: boolean
  /**
   * The operations that the provider has: what calls another one is not verified, and not listed.
   * All by default. Throws `invalid_options` for an unknown one, and for none.
   */
  readonly operations?: readonly OperationName[]
  /**
   * Whether interactions of `pacts` may be skipped: those whose state cannot be reached, and those
   * that write in a run that only reads. False by default: each of them fails, since a pass would
   * say of it what nobody has seen. Without `pacts` they may always be skipped.
   */
  readonly allowSkipped?: boolean
  /** What the control API of a fake that listens beyond loopback wants to see. */
  readonly controlToken?: string
}
