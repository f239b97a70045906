import { collectProblems } from './collect-problems.ts'
import { propertyOrder, validators } from './generated/control-validators.js'
import type { ControlInputName } from './generated/types.ts'
import { toIssue, type Issue } from './issue.ts'

/**
 * Says what is wrong with a value that should be the input of an operation of the control API, in the
 * order of its schema; the empty array if nothing is. It is a module of its own because every start
 * pays for the validators that it loads.
 */
export function validateControlInput(name: ControlInputName, value: unknown): readonly Issue[] {
  const validate = validators[name]
  if (validate(value)) return []
  return collectProblems(propertyOrder[name], value, validate.errors ?? []).map(toIssue)
}
