import type { OperationName } from '../../schemas/generated/operations.ts'
import type { Exchange } from '../../server/index.ts'
import type { Random } from '../../fixtures/index.ts'
import type { StateValueName, StateValues } from '../interactions/pattern.ts'
import type { GivenState, StateKey } from '../interactions/provider-state.ts'
import type { Check } from '../verification/check.ts'
import type { ProviderFindingName } from './provider-findings.ts'
import type { RawReply, RawRequest } from './send-raw.ts'

/** What a check does its work with. */
export interface Scene {
  /**
   * Brings the provider into a state, and returns its values, of which it needs some. Throws
   * `CheckStop` if the state cannot be reached, or does not give those.
   */
  reach<Name extends StateValueName>(
    given: GivenState,
    needs: readonly Name[],
  ): Promise<StateValues & Readonly<Record<Name, string>>>
  /** Whether a state is made by the caller, who may take its parameters lightly. */
  isHandled(state: StateKey): boolean
  /** Sends bytes. Throws `CheckStop` if no whole reply comes in time. */
  send(request: RawRequest): Promise<RawReply>
  /**
   * What a mini program has been sent, as the journal of the fake behind the provider has it; empty
   * where there is none whose control API can be called.
   */
  listExchanges(appid: string): Promise<readonly Exchange[]>
  /** Keeps a text that the provider has answered out of the report. */
  hide(secret: string): void
  readonly random: Random
}

/** One check beside those of the Pact files. */
export interface ProviderCheck extends Check<Scene, ProviderFindingName> {
  readonly part: 'bytes' | 'sequences'
  /** The operations that it calls. */
  readonly calls: readonly OperationName[]
  /** Whether it sends what changes something at WeChat. */
  readonly writes: boolean
}
