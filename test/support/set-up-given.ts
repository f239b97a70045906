import type { StateValues } from '#contracts/interactions/pattern.ts'
import { stateNames, type GivenState } from '#contracts/interactions/provider-state.ts'
import type { PactState } from '#schemas/generated/types.ts'
import type { FakeWeixin } from '#server/index.ts'

/** Brings a fake into the state of a row of the contract; the control API checks the parameters. */
export function setUpGiven(
  weixin: FakeWeixin,
  { state, params }: GivenState,
): Promise<StateValues> {
  return weixin.setUpPactState({ state: stateNames[state], params } as PactState)
}
