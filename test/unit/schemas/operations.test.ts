import { expect, expectTypeOf, test } from 'vitest'
import { readSources, type OperationSource, type Sources } from '#schemas/generate/sources.ts'
import { generateOperations } from '#schemas/generate/tables.ts'
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

/** The sources with one operation changed. */
function change(changes: object): Sources {
  const row = { ...sources.operations['getAccessToken'], ...changes } as OperationSource
  return { ...sources, operations: { ...sources.operations, getAccessToken: row } }
}

test.each([
  [{ tag: undefined }, 'no tag', 'one of Minimum base-library version, '],
  [{ tag: null }, 'tag null', 'one of Minimum base-library version, '],
  [{ tag: 'Other' }, 'tag "Other"', 'a new one with a description in schemas/generate/openapi-'],
  [{ method: 'PUT' }, 'method "PUT"', 'GET or POST'],
  [{ path: 'cgi-bin' }, 'path "cgi-bin"', 'a path with the slash at its beginning'],
  [{ token: 'own' }, 'token "own"', 'one of authorizer, component, account, none'],
  [{ tokenParameters: ['a'] }, 'tokenParameters ["a"]', 'none without a token'],
  [{ input: 'form' }, 'input "form"', 'body or query'],
  [{ request: 'scope' }, 'request "scope"', 'the name of a file in schemas/wire'],
  [{ reply: 'none-such' }, 'reply "none-such"', 'the name of a file in schemas/wire'],
  [{ refusals: { appid: { type: 1 } } }, 'refusals {', 'errcodes of schemas/errcodes.json'],
  [{ errcodes: [1] }, 'errcodes [1]', 'errcodes of schemas/errcodes.json'],
  [{ docs: [] }, 'docs []', 'pages of WeChat, at least one'],
  [
    { note: '' },
    'the fields title, titleZh, tag, changes',
    'exactly the fields title, titleZh, tag, changes, method',
  ],
])('a row with %j is refused by name', (changes, received, expected) => {
  const generate = (): string => generateOperations(change(changes))
  expect(generate).toThrow(`the operation "getAccessToken" is wrong, received ${received}`)
  expect(generate).toThrow(expected)
  expect(generate).toThrow('Correct schemas/operations.json.')
})

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
