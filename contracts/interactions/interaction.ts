import type { Evidence } from '../../schemas/generated/errcodes.ts'
import type { OperationName } from '../../schemas/generated/operations.ts'
import type { ObjectPattern, TextTerm } from './pattern.ts'
import type { GivenState } from './provider-state.ts'

/** The request of an interaction, as a right client sends it. */
export interface InteractionRequest {
  /** Parameters of the query, each exactly once. */
  readonly query: Readonly<Record<string, string | TextTerm>>
  /** The JSON body, no other key allowed; null for a GET, which has none. */
  readonly body: ObjectPattern | null
}

/** One row of the contract: what a right client sends in a state, and what WeChat answers. */
export interface Interaction {
  /** Its name everywhere, in kebab-case: `get-support-version-expired-token`. */
  readonly name: string
  /** What happens, as a Pact file says it; unique as well. */
  readonly description: string
  readonly operation: OperationName
  readonly given: GivenState
  readonly request: InteractionRequest
  /** The JSON body of the reply; its HTTP status is always 200. */
  readonly reply: ObjectPattern
  /** The errcode of the reply; 0 for a success. */
  readonly errcode: number
  /** How well the reply is known. */
  readonly evidence: Evidence
  /** WeChat's page, or the public place where the reply was seen. */
  readonly source: string
  /** Which clients send this. */
  readonly sentBy: string
}
