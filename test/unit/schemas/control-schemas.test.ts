import { describe, expect, test } from 'vitest'
import openapi from '#schemas/control-openapi.json' with { type: 'json' }
import { findReferences } from '#schemas/generate/bundles.ts'
import { listSchemas, type JsonSchema } from '#schemas/generate/json-schema.ts'
import { readSources } from '#schemas/generate/sources.ts'
import { splitSchemas } from '#schemas/generate/split-schemas.ts'
import { controlOperations } from '#schemas/generated/control-operations.ts'
import { propertyOrder, validators } from '#schemas/generated/control-validators.js'
import { validators as startValidators } from '#schemas/generated/validators.js'
import type { ControlInputName } from '#schemas/generated/types.ts'
import { validateControlInput } from '#schemas/validate-control.ts'

const sources = readSources()
const { controlInputs } = splitSchemas(sources)
const rows = Object.entries(sources.controlOperations).map(([name, row]) => ({ name, row }))
const findSchema = (message: string) => sources.schemas.find(({ name }) => name === message)?.schema

const messagesOf = (name: ControlInputName, value: unknown) =>
  validateControlInput(name, value).map(({ message }) => message)

test.each(rows)('$name has schemas for its input and its output', ({ row }) => {
  expect(findSchema(row.input)?.['type']).toBe('object')
  expect(findSchema(row.output)).toBeDefined()
  const fields = Object.keys(findSchema(row.input)?.properties ?? {})
  for (const [, field = ''] of row.path.matchAll(/\{(\w+)\}/g)) expect(fields).toContain(field)
})

test('no two control operations share method and path', () => {
  const calls = rows.map(({ row }) => `${row.method} ${row.path}`)
  expect(new Set(calls).size).toBe(calls.length)
})

test('the generated table knows which fields of an input are no text', () => {
  expect(controlOperations.listExchanges).toMatchObject({
    ...sources.controlOperations['listExchanges'],
    numbers: ['errcode', 'afterId', 'beforeId', 'limit'],
    booleans: ['refused', 'unowned'],
  })
})

test('a start loads no validator of the control API', () => {
  expect(Object.keys(startValidators)).not.toContain('new-fault')
  expect(Object.keys(validators).sort()).toEqual(controlInputs.map(({ name }) => name).sort())
})

test('wherever a control message names an operation, it can be any of the table', () => {
  const isList = ({ enum: values }: JsonSchema) =>
    Array.isArray(values) && values.includes('setSupportVersion')
  const lists = sources.schemas.filter(({ schema }) => listSchemas(schema).some(isList))
  expect(lists.map(({ name }) => name)).toEqual(['operation-name'])
  expect(findSchema('operation-name')?.['enum']).toEqual(Object.keys(sources.operations).sort())
  const users = sources.schemas.filter(({ schema }) =>
    findReferences(schema).includes('operation-name'),
  )
  expect(users.length).toBeGreaterThan(3)
})

describe.each(controlInputs)('the input $name', ({ name, schema }) => {
  test('accepts its examples, and knows its properties in order', () => {
    for (const example of schema.examples ?? []) {
      expect(messagesOf(name as ControlInputName, example)).toEqual([])
    }
    const top = propertyOrder[name as ControlInputName]
      .filter((pointer) => pointer.lastIndexOf('/') === 0)
      .map((pointer) => pointer.slice(1))
    expect(top).toEqual(Object.keys(schema.properties ?? {}))
  })

  test('refuses a name that it does not have', () => {
    const [example] = schema.examples ?? []
    const issues = validateControlInput(
      name as ControlInputName,
      Object.assign({ nme: 1 }, example),
    )
    expect(issues).toMatchObject([{ path: 'nme', rule: 'additionalProperties' }])
  })
})

describe('issues with alternatives', () => {
  test('name the fields of which one is needed', () => {
    expect(messagesOf('new-fault', {})).toEqual([
      'Invalid value: expected at least one of errcode, delay, connection, reply, status, surprise, received object {}.',
    ])
  })

  test('name all that a value could have been, once', () => {
    expect(messagesOf('new-fault', { delay: 'x' })).toEqual([
      'Invalid delay: expected a whole number or an object, received string "x".',
    ])
  })

  test('name what is wrong inside the alternative that was meant', () => {
    expect(messagesOf('new-fault', { delay: { min: 0, max: 'x' } })).toEqual([
      'Invalid delay.max: expected a whole number, received string "x".',
    ])
  })

  test('stand beside other issues', () => {
    expect(messagesOf('clock-changes', { advance: true, freeze: 3, appid: '' })).toEqual([
      'Invalid appid: expected a string that is not empty, received string "".',
      expect.stringMatching(/^Invalid advance: expected a whole number or a string, /),
      expect.stringMatching(/^Invalid freeze: expected true or false or a string, /),
    ])
  })
})

describe('the OpenAPI document', () => {
  const paths: Readonly<Record<string, Readonly<Record<string, { operationId: string }>>>> =
    openapi.paths

  test('has every control operation and no other', () => {
    const found = Object.values(paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    )
    expect(found.sort()).toEqual(Object.keys(controlOperations).sort())
  })

  test('refers to nothing that it does not have', () => {
    const text = JSON.stringify(openapi)
    const names = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name)
    expect(names.length).toBeGreaterThan(20)
    expect([...new Set(names)].sort()).toEqual(Object.keys(openapi.components.schemas).sort())
  })

  test('asks for what stands in the path as a parameter, and not again in the body', () => {
    const { patch } = openapi.paths['/mini-programs/{appid}']
    expect(patch.parameters).toMatchObject([{ name: 'appid', in: 'path', required: true }])
    const { schema } = patch.requestBody.content['application/json']
    expect(Object.keys(schema.properties)).not.toContain('appid')
  })
})
