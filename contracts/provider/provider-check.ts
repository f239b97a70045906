import type { Random } from '../../fixtures/index.ts'
import type { StateValueName, StateValues } from '../pattern.ts'
import type { GivenState, StateKey } from '../provider-state.ts'
import type { ProviderFindingName } from './provider-findings.ts'
import type { RawReply, RawRequest } from './send-raw.ts'

/** One fault of a provider, as a check saw it. */
export interface ProviderFault {
  readonly name: ProviderFindingName
  /** What was sent, or asked for, in words: `a POST without a body`. */
  readonly context: string
  readonly expected: string
  readonly received: string
}

/** What a check has to do its work with. */
export interface Scene {
  /**
   * Brings the provider into a state, and answers its values, of which it needs some. Throws
   * {@link CheckStop} if the state cannot be reached, or does not give those.
   */
  reach<Name extends StateValueName>(
    given: GivenState,
    needs: readonly Name[],
  ): Promise<StateValues & Readonly<Record<Name, string>>>
  /** Whether a state is made by a handler of the caller, who may take its parameters lightly. */
  isHandled(state: StateKey): boolean
  /** Sends bytes. Throws {@link CheckStop} if no whole reply comes in time. */
  send(request: RawRequest): Promise<RawReply>
  /**
   * Whether the fake behind the provider has refused a call of a mini program by a rule of its own;
   * false where there is none whose control API can be called.
   */
  hasBeenRefused(appid: string, rule: string): Promise<boolean>
  /** Keeps a text that the provider has answered out of the report. */
  hide(secret: string): void
  readonly random: Random
}

/** One check beside those of the Pact files. */
export interface ProviderCheck {
  readonly name: string
  /** What it holds, as a sentence in the present tense. */
  readonly title: string
  readonly part: 'bytes' | 'sequences'
  /** Whether it sends what changes something at WeChat. */
  readonly writes: boolean
  readonly run: (scene: Scene) => Promise<readonly ProviderFault[]>
}

/** Ends a check early: it is left out for a reason, or has failed. */
export class CheckStop extends Error {
  override readonly name = 'CheckStop'
  /** Why the check is left out; null if it has failed. */
  readonly leftOut: string | null
  readonly faults: readonly ProviderFault[]

  /** Takes either a reason or at least one fault. */
  constructor(end: { leftOut: string } | { faults: readonly ProviderFault[] }) {
    super('leftOut' in end ? end.leftOut : end.faults.map(({ received }) => received).join('; '))
    this.leftOut = 'leftOut' in end ? end.leftOut : null
    this.faults = 'leftOut' in end ? [] : end.faults
  }
}
