import type { OperationName } from '../../schemas/generated/operations.ts'
import { pactStates, type StateKey } from '../../schemas/generated/pact-states.ts'
import type { StateValueName } from './pattern.ts'

export type { StateKey } from '../../schemas/generated/pact-states.ts'

/** One row of `uv_info` in a state. */
export interface StateRow {
  readonly version: string
  readonly percentage: number
}

/** A state that has no parameters. */
type NoParams = Readonly<Record<string, never>>

/**
 * The parameters of every provider state. Each state makes a mini program of its own that has
 * authorised a platform, and gives all of its credentials to the request.
 */
export interface StateParams extends Record<StateKey, object> {
  readonly authorised: {
    /** The minimum version that is set; any if omitted. */
    readonly supportVersion?: string
    /** The rows of `uv_info`; any if omitted. */
    readonly rows?: readonly StateRow[]
    /** The permission sets that the platform was granted; 18 among them if omitted. */
    readonly permissionSets?: readonly number[]
  }
  /** The credential that the request brings instead of the right one. */
  readonly unknownCredential: { readonly credential: StateValueName }
  readonly expiredCredential: {
    readonly credential: 'accessToken' | 'ticket' | 'authorizationCode' | 'componentAccessToken'
  }
  readonly ownToken: NoParams
  readonly usedUpQuota: NoParams
  readonly scriptedErrcode: { readonly operation: OperationName; readonly errcode: number }
}

/** Every provider state as a Pact file names it. */
export const stateNames = Object.fromEntries(
  Object.entries(pactStates).map(([key, { name }]) => [key, name]),
) as { readonly [Key in StateKey]: (typeof pactStates)[Key]['name'] }

/** A provider state as a row of the contract names it. */
export type GivenState = {
  [Key in StateKey]: { readonly state: Key; readonly params: StateParams[Key] }
}[StateKey]

/** The key of a state by the name that a Pact file has for it; undefined for a foreign one. */
export function findState(name: string): StateKey | undefined {
  const keys = Object.keys(stateNames) as StateKey[]
  return keys.find((key) => stateNames[key] === name)
}
