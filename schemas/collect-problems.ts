import type { Problem } from './issue.ts'
import type { ValidationError } from './validator.ts'

/**
 * Turns the errors of a validating function into problems, in the order in which the schema names the
 * properties: a missing first property comes before a wrong second one. Unknown names come last.
 * `order` lists the pointers of those properties.
 */
export function collectProblems(
  order: readonly string[],
  value: unknown,
  errors: readonly ValidationError[],
): readonly Problem[] {
  return mergeAlternatives(errors)
    .map((error) => ({ error, keys: findKeys(error) }))
    .sort((a, b) => compareKeys(a.keys, b.keys, order))
    .map(({ error: { keyword, params }, keys }) => {
      const isUnknown = keyword === 'additionalProperties'
      const named = isUnknown ? { ...params, names: listSiblings(keys, order) } : params
      return { ...follow(value, keys), keyword, params: named }
    })
}

/**
 * A value that fits none of the alternatives of an `anyOf` has the errors of each of them. They
 * become one, which names all that would have been right; one inside the value says more, and stays.
 */
function mergeAlternatives(errors: readonly ValidationError[]): readonly ValidationError[] {
  const failed = errors.filter(({ keyword }) => keyword === 'anyOf')
  return failed.reduce<readonly ValidationError[]>((all, alternatives) => {
    const { instancePath } = alternatives
    if (
      all.some((error) => error.instancePath.startsWith(`${instancePath}/`)) &&
      instancePath !== ''
    )
      return all.filter((error) => error.instancePath !== instancePath)
    const branches = all.filter(
      (error) =>
        error !== alternatives &&
        error.instancePath === instancePath &&
        (instancePath !== '' || error.keyword === 'required'),
    )
    const merged = { ...alternatives, params: { alternatives: branches } }
    return [...all.filter((error) => error !== alternatives && !branches.includes(error)), merged]
  }, errors)
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
function follow(root: unknown, keys: readonly string[]): Pick<Problem, 'path' | 'value'> {
  let value = root
  let path = ''
  for (const key of keys) {
    path += Array.isArray(value) ? `[${key}]` : path === '' ? key : `.${key}`
    value = readProperty(value, key)
  }
  return { path, value }
}

function readProperty(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.getOwnPropertyDescriptor(value, key)?.value
}
