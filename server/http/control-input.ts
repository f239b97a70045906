import type { Request } from 'express'
import { controlOperations, type ControlName } from '../../schemas/generated/control-operations.ts'
import { createIssue, describeReceived } from '../../schemas/issue.ts'
import { refuseInput } from '../control/refuse-input.ts'

/**
 * The input of a control operation: the fields of the body, of the query and of the path. What a
 * query or a path says as text is read by the types of the schema; text that cannot be stays text,
 * for the schema to name it.
 */
export function readControlInput(name: ControlName, request: Request): Record<string, unknown> {
  const body: unknown = request.body ?? {}
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    const received = describeReceived(body)
    const issue = createIssue({ path: '', rule: 'type', expected: 'a JSON object', received })
    throw refuseInput(`read the body of ${name}`, [issue])
  }
  const texts: Record<string, unknown> = { ...request.query, ...request.params }
  const read = Object.entries(texts).map(([field, value]): [string, unknown] => [
    field,
    readText(name, field, value),
  ])
  return { ...body, ...Object.fromEntries(read) }
}

function readText(name: ControlName, field: string, value: unknown): unknown {
  if (typeof value !== 'string') return value
  const { numbers, booleans } = controlOperations[name]
  if (includes(numbers, field) && /^-?\d+(\.\d+)?$/.test(value)) return Number(value)
  if (includes(booleans, field) && /^(true|false)$/.test(value)) return value === 'true'
  return value
}

function includes(names: readonly string[], name: string): boolean {
  return names.includes(name)
}
