import { collectIssues } from './collect-issues.ts'
import type { MessageName, Messages } from './generated/types.ts'
import { propertyOrder, validators } from './generated/validators.js'
import type { Issue } from './issue.ts'

const noIssues: readonly Issue[] = Object.freeze([])

/** What a parsed message is: its value with its type, or what is wrong with it. */
export type ParsedMessage<N extends MessageName> =
  | { readonly value: Messages[N]; readonly issues?: never }
  | { readonly value?: never; readonly issues: readonly Issue[] }

/**
 * Says what is wrong with a value that should be the message `name`: nothing is the empty array,
 * always the same one. Issues come in the order in which the schema names the properties, so the
 * first one decides the errcode of a refusal.
 */
export function validateMessage(name: MessageName, value: unknown): readonly Issue[] {
  const validate = validators[name]
  return validate(value)
    ? noIssues
    : collectIssues(propertyOrder[name], value, validate.errors ?? [])
}

/** Tells whether a value is the message `name`; unknown fields are fine unless its schema closes it. */
export function isMessage<N extends MessageName>(name: N, value: unknown): value is Messages[N] {
  return validators[name](value)
}

/** Gives a value the type of the message `name`, or says what is wrong with it. */
export function parseMessage<N extends MessageName>(name: N, value: unknown): ParsedMessage<N> {
  return isMessage(name, value) ? { value } : { issues: validateMessage(name, value) }
}
