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
  type: ({ type }) => typeWords[String(type)] ?? String(type),
  const: ({ allowedValue }) => JSON.stringify(allowedValue),
  not: () => 'another value',
  pattern: ({ pattern }) => `a string that matches ${String(pattern)}`,
  minLength: ({ limit }) =>
    limit === 1 ? 'a string that is not empty' : `at least ${String(limit)} characters`,
  minimum: ({ limit }) => `a number of at least ${String(limit)}`,
  maximum: ({ limit }) => `a number of at most ${String(limit)}`,
  uniqueItems: () => 'items that all differ',
}

/** Says in words what one failed keyword of a schema asks for; a keyword without words names itself. */
export function describeExpected(error: Pick<ValidationError, 'keyword' | 'params'>): string {
  const words = wordsByKeyword[error.keyword]
  return words === undefined ? `what the schema asks for (${error.keyword})` : words(error.params)
}
