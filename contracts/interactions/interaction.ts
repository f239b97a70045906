import type { Evidence } from '../../schemas/generated/errcodes.ts'
import { operations, type OperationName } from '../../schemas/generated/operations.ts'
import { isJsonObject } from '../../schemas/json.ts'
import { isPattern, type ObjectPattern, type TextTerm } from './pattern.ts'
import { stateNames, type GivenState } from './provider-state.ts'

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

/** Whether a value is an interaction, as far as it is sent and answered; its source may be anything. */
export function isInteraction(value: unknown): value is Interaction {
  if (!isJsonObject(value)) return false
  const { name, description, operation, given, request, reply } = value
  return (
    typeof name === 'string' &&
    typeof description === 'string' &&
    typeof operation === 'string' &&
    Object.hasOwn(operations, operation) &&
    isGiven(given) &&
    isRequest(request) &&
    isJsonObject(reply) &&
    isPattern(reply)
  )
}

function isGiven(given: unknown): boolean {
  if (!isJsonObject(given)) return false
  const { state, params } = given
  return typeof state === 'string' && Object.hasOwn(stateNames, state) && isJsonObject(params)
}

function isRequest(request: unknown): boolean {
  if (!isJsonObject(request)) return false
  const { query, body } = request
  const isBody = body === null || isJsonObject(body)
  return isJsonObject(query) && isPattern(query) && isBody && isPattern(body)
}
