import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import openapi from '#schemas/openapi.json' with { type: 'json' }
import { listErrcodes } from '#schemas/generate/openapi-errcodes.ts'
import { readSources } from '#schemas/generate/sources.ts'
import { validators } from '#schemas/generated/validators.js'
import { largestBody } from '#server/engine/steps/body.ts'

interface Operation {
  readonly operationId: string
  readonly parameters?: readonly { name: string; in: string; required: boolean }[]
  readonly requestBody?: { content: Record<string, { schema: object; examples: Examples }> }
  readonly responses: {
    '200': { description: string; content: Record<string, { schema: object; examples: Examples }> }
    '413'?: { $ref: string }
  }
}
type Examples = Readonly<Record<string, { value: unknown }>>

const paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> = openapi.paths
const { operations, errcodes } = readSources()
const rows = Object.entries(operations).map(([name, row]) => ({
  name,
  row,
  operation: paths[row.path]?.[row.method.toLowerCase()],
}))

/** Compiles a schema of the document, with the components it refers to. */
function compile(schema: object): (value: unknown) => boolean {
  const ajv = new Ajv2020({ strict: false })
  const validate = ajv.compile({ ...schema, components: openapi.components })
  return (value) => validate(value)
}

test('has every operation and no other', () => {
  const found = Object.values(paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  )
  expect(found).toEqual(Object.keys(operations))
})

test('takes the errcodes that the schema of an error reply takes, known or not', () => {
  const accepts = compile({ $ref: '#/components/schemas/ErrorReply' })
  const known = Object.values(errcodes).map(({ errcode }) => errcode)
  const others = [1, -2, 99999, 1.5, '40001', null, true, [40001], { listed: true }, undefined]
  for (const errcode of [0, ...known, ...others]) {
    const reply = { errcode, errmsg: 'no' }
    expect(accepts(reply), JSON.stringify(errcode)).toBe(validators['error-reply'](reply))
  }
  expect(accepts({ errcode: 99999, errmsg: 'unheard of' })).toBe(true)
  expect(accepts({ errcode: 0, errmsg: 'ok' })).toBe(false)
})

test('names every known errcode in the type of a refusal', () => {
  const [listed] = openapi.components.schemas.Errcode.anyOf
  const known = Object.values(errcodes).map(({ errcode }) => errcode)
  expect(listed?.enum).toEqual(known.filter((errcode) => errcode !== 0))
})

describe.each(rows)('operation $name', ({ row, operation }) => {
  test('asks for its token and its fields', () => {
    const inQuery = (operation?.parameters ?? []).map(({ name }) => name)
    for (const name of row.tokenParameters) expect(inQuery).toContain(name)
    for (const { name, required } of operation?.parameters ?? []) {
      if (row.tokenParameters.includes(name)) {
        expect(required, name).toBe(row.tokenParameters.length === 1)
      }
    }
    expect(operation?.requestBody === undefined).toBe(row.input === 'query')
  })

  test('has the answer to a body that is too large, if it has a body', () => {
    const reply = operation?.responses['413']
    expect(reply?.$ref).toBe(
      row.input === 'body' ? '#/components/responses/BodyTooLarge' : undefined,
    )
    const { description } = openapi.components.responses.BodyTooLarge
    expect(largestBody).toBe(1024 ** 2)
    expect(description).toContain('more than one mebibyte')
  })

  test('has an example for each errcode, and names each in words', () => {
    const reply = operation?.responses['200']
    const values = Object.values(reply?.content['application/json']?.examples ?? {})
    for (const errcode of listErrcodes(row)) {
      expect(values).toContainEqual(
        expect.objectContaining({
          value: { errcode, errmsg: expect.stringMatching(/ rid: [0-9a-f-]{26}$/) as string },
        }),
      )
      expect(reply?.description).toContain(`| ${errcode} |`)
    }
  })

  test('accepts its own examples by exactly one of its replies', () => {
    const contents = [operation?.requestBody?.content, operation?.responses['200'].content]
    for (const media of contents.flatMap((content) => Object.values(content ?? {}))) {
      const accepts = compile(media.schema)
      const examples = Object.values(media.examples)
      expect(examples.length).toBeGreaterThan(0)
      for (const { value } of examples) expect(accepts(value), JSON.stringify(value)).toBe(true)
    }
  })
})
