import type { ValidationError } from './validator.ts'
import { describeExpected } from './expectation.ts'
import type { MessageName } from './generated/types.ts'
import { propertyOrder } from './generated/validators.js'
import { createIssue, describeReceived, type Issue } from './issue.ts'

/**
 * Turns the errors of a validating function into issues, in the order in which the schema names the
 * properties: a missing first property comes before a wrong second one. Unknown names come last.
 */
export function collectIssues(
  name: MessageName,
  value: unknown,
  errors: readonly ValidationError[],
): readonly Issue[] {
  const order = propertyOrder[name]
  return errors
    .map((error) => ({ error, keys: findKeys(error) }))
    .sort((a, b) => compareKeys(a.keys, b.keys, order))
    .map(({ error, keys }) => {
      const { path, received } = follow(value, keys)
      const expected =
        error.keyword === 'additionalProperties'
          ? `one of the names ${listSiblings(keys, order).join(', ')}`
          : describeExpected(error)
      return createIssue({ path, rule: error.keyword, expected, received })
    })
}

/** The keys that lead to the culprit; ajv points to the object that lacks or has a property too many. */
function findKeys({ instancePath, params }: ValidationError): string[] {
  const culprit: unknown = params['missingProperty'] ?? params['additionalProperty']
  const keys = instancePath.split('/').slice(1).map(unescapeKey)
  return typeof culprit === 'string' ? [...keys, culprit] : keys
}

function unescapeKey(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~')
}

function compareKeys(a: readonly string[], b: readonly string[], order: readonly string[]): number {
  const length = Math.min(a.length, b.length)
  for (let depth = 0; depth < length; depth++) {
    if (a[depth] === b[depth]) continue
    const byOrder = rank(a.slice(0, depth + 1), order) - rank(b.slice(0, depth + 1), order)
    // Two items of one array have one rank; their numbers decide.
    return byOrder === 0 ? Number(a[depth]) - Number(b[depth]) || 0 : byOrder
  }
  return a.length - b.length
}

function rank(keys: readonly string[], order: readonly string[]): number {
  const found = order.indexOf(toPointer(keys))
  return found === -1 ? order.length : found
}

function toPointer(keys: readonly string[]): string {
  return keys.map((key) => (/^\d+$/.test(key) ? '/*' : `/${key}`)).join('')
}

function listSiblings(keys: readonly string[], order: readonly string[]): string[] {
  const parent = `${toPointer(keys.slice(0, -1))}/`
  return order
    .filter((pointer) => pointer.startsWith(parent))
    .map((pointer) => pointer.slice(parent.length))
    .filter((key) => !key.includes('/'))
}

/** Walks to the culprit, for its path in the way JavaScript writes it and for what stands there. */
function follow(root: unknown, keys: readonly string[]): { path: string; received: string } {
  let value = root
  let path = ''
  for (const key of keys) {
    path += Array.isArray(value) ? `[${key}]` : path === '' ? key : `.${key}`
    value = readProperty(value, key)
  }
  return { path, received: describeReceived(value) }
}

function readProperty(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.getOwnPropertyDescriptor(value, key)?.value
}
