import { expect, expectTypeOf, test } from 'vitest'
import { readSources } from '#schemas/generate/sources.ts'
import {
  operations,
  type GetSupportVersionReply,
  type OperationMessages,
  type OperationName,
} from '#schemas/index.ts'

const sources = readSources()
const rows = Object.entries(sources.operations).map(([name, operation]) => ({ name, operation }))
const findSchema = (message: string) => sources.schemas.find(({ name }) => name === message)?.schema

test.each(rows)('$name has schemas for its request and its reply', ({ operation }) => {
  expect(findSchema(operation.request)?.['type']).toBe('object')
  expect(findSchema(operation.reply)?.['type']).toBe('object')
})

test.each(rows)('$name refuses fields that its request has', ({ operation }) => {
  const fields = Object.keys(findSchema(operation.request)?.properties ?? {})
  for (const field of Object.keys(operation.refusals)) expect(fields).toContain(field)
})

test.each(rows)(
  'the request of $name lists required fields in the order of its properties',
  (row) => {
    const { properties = {}, required = [] } = findSchema(row.operation.request) ?? {}
    expect(Object.keys(properties).filter((key) => required.includes(key))).toEqual(required)
  },
)

test('no two operations share method and path', () => {
  const calls = rows.map(({ operation }) => `${operation.method} ${operation.path}`)
  expect(new Set(calls).size).toBe(calls.length)
})

test('the generated table is the table of operations.json', () => {
  expect(operations).toEqual(sources.operations)
  expectTypeOf<keyof OperationMessages>().toEqualTypeOf<OperationName>()
  expectTypeOf<
    OperationMessages['getSupportVersion']['reply']
  >().toEqualTypeOf<GetSupportVersionReply>()
})
