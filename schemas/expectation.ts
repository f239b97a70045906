import type { ValidationError } from './validator.ts'

type Words = (params: Readonly<Record<string, unknown>>) => string

const typeWords: Readonly<Record<string, string>> = {
  array: 'an array',
  boolean: 'true or false',
  integer: 'a whole number',
  null: 'null',
  number: 'a number',
  object: 'an object',
  string: 'a string',
}

const wordsByKeyword: Readonly<Record<string, Words>> = {
  required: () => 'a value',
  type: ({ type }) =>
    String(type)
      .split(',')
      .map((name) => typeWords[name] ?? name)
      .join(' or '),
  enum: ({ allowedValues }) => `one of ${list(allowedValues).map(toText).join(', ')}`,
  anyOf: ({ alternatives }) => joinAlternatives(list(alternatives)),
  const: ({ allowedValue }) => JSON.stringify(allowedValue),
  not: () => 'another value',
  pattern: ({ pattern }) => `a string that matches ${String(pattern)}`,
  minLength: ({ limit }) =>
    limit === 1 ? 'a string that is not empty' : `at least ${String(limit)} characters`,
  exclusiveMinimum: ({ limit }) => `a number above ${String(limit)}`,
  minItems: ({ limit }) => `at least ${String(limit)} items`,
  minimum: ({ limit }) => `a number of at least ${String(limit)}`,
  maximum: ({ limit }) => `a number of at most ${String(limit)}`,
  uniqueItems: () => 'items that all differ',
}

/** Says in words what one failed keyword of a schema asks for; a keyword without words names itself. */
export function describeExpected(error: Pick<ValidationError, 'keyword' | 'params'>): string {
  const words = wordsByKeyword[error.keyword]
  return words === undefined ? `what the schema asks for (${error.keyword})` : words(error.params)
}

/** What each alternative would have taken: the fields that it needs, or the values. */
function joinAlternatives(errors: readonly unknown[]): string {
  const failed = errors.filter(isError)
  const fields = failed.map(({ params }) => params['missingProperty']).filter(isText)
  if (fields.length > 0) return `at least one of ${fields.join(', ')}`
  return [...new Set(failed.map(describeExpected))].join(' or ')
}

function isError(value: unknown): value is ValidationError {
  return typeof value === 'object' && value !== null && 'keyword' in value && 'params' in value
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function toText(value: unknown): string {
  return JSON.stringify(value)
}
