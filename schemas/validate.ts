import { collectProblems } from './collect-problems.ts'
import type { MessageName, Messages } from './generated/types.ts'
import { propertyOrder, validators } from './generated/validators.js'
import { toIssue, type Issue, type Problem } from './issue.ts'

/** What a parsed message is: its value with its type, or what is wrong with it. */
export type ParsedMessage<N extends MessageName> =
  | { readonly value: Messages[N]; readonly issues?: never }
  | { readonly value?: never; readonly issues: readonly Issue[] }

/**
 * Says what is wrong with a value that should be the message `name`: nothing is the empty array.
 * Issues come in the order in which the schema names the properties, so the first one decides the
 * errcode of a refusal.
 */
export function validateMessage(name: MessageName, value: unknown): readonly Issue[] {
  return findProblems(name, value).map(toIssue)
}

/** The same as data, for a reader of any language: nothing is the empty array, always the same one. */
export function findProblems(name: MessageName, value: unknown): readonly Problem[] {
  const validate = validators[name]
  return validate(value)
    ? noProblems
    : collectProblems(propertyOrder[name], value, validate.errors ?? [])
}

const noProblems: readonly Problem[] = Object.freeze([])

/** Tells whether a value is the message `name`; unknown fields are fine unless its schema closes it. */
export function isMessage<N extends MessageName>(name: N, value: unknown): value is Messages[N] {
  return validators[name](value)
}

/** Gives a value the type of the message `name`, or says what is wrong with it. */
export function parseMessage<N extends MessageName>(name: N, value: unknown): ParsedMessage<N> {
  return isMessage(name, value) ? { value } : { issues: validateMessage(name, value) }
}
