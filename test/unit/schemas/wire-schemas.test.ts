import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { isJsonSchema, mapSchema, ownKeywords } from '#schemas/generate/json-schema.ts'
import { readSources } from '#schemas/generate/sources.ts'
import type { MessageName } from '#schemas/generated/types.ts'
import { validateMessage } from '#schemas/validate.ts'

const { schemas } = readSources()

/** What the schema itself finds, whether or not a validator is generated from it. */
function findErrors(name: string, example: unknown): unknown[] {
  const ajv = new Ajv2020({ strict: true, allErrors: true })
  ajv.addVocabulary(ownKeywords)
  for (const source of schemas) ajv.addSchema(source.schema)
  const folder = schemas.find((source) => source.name === name)?.folder ?? ''
  const id = `https://fake-weixin.example/schemas/${folder}/${name}.json`
  return ajv.validate(id, example) ? [] : (ajv.errors ?? [])
}

describe.each(schemas)('schema $name of $folder', ({ name, folder, schema }) => {
  test('is a titled, described and sourced schema of draft 2020-12', () => {
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(schema.$id).toBe(`https://fake-weixin.example/schemas/${folder}/${name}.json`)
    expect(schema.title).toMatch(/\w/)
    expect(schema.description).toMatch(/\.$/)
    expect(schema['x-evidence']).toMatch(/documented|observed|inferred|chosen/)
    if (folder === 'wire') {
      expect(schema['x-source']?.length).toBeGreaterThan(0)
      for (const page of schema['x-source'] ?? []) {
        expect(page).toMatch(/^https:\/\/developers\.weixin\.qq\.com\//)
      }
    }
  })

  test('describes each of its properties', () => {
    mapSchema(schema, (subschema) => {
      for (const [key, property] of Object.entries(subschema.properties ?? {})) {
        // `true` in an alternative names a property that is described above it.
        if (!isJsonSchema(property)) continue
        const described = property.description !== undefined || property.$ref !== undefined
        expect(described, `${key} has no description`).toBe(true)
      }
      return subschema
    })
  })

  test('has examples that it accepts', () => {
    expect(schema.examples?.length).toBeGreaterThan(0)
    for (const example of schema.examples ?? []) {
      expect(findErrors(name, example)).toEqual([])
    }
  })

  test('stands up to strict compilation without any preparation', () => {
    const ajv = new Ajv2020({ strict: true, validateSchema: true })
    ajv.addVocabulary(ownKeywords)
    for (const source of schemas) ajv.addSchema(source.schema)
    expect(ajv.getSchema(schema.$id ?? '')).toBeTypeOf('function')
  })
})

/** What the pages of WeChat print, word for word; token texts are shortened by the pages themselves. */
const printed: readonly [MessageName, unknown][] = [
  ['set-support-version-request', { version: '1.0.0' }],
  ['set-support-version-reply', { errcode: 0, errmsg: 'ok' }],
  ['get-support-version-request', {}],
  [
    'get-support-version-reply',
    {
      errcode: 0,
      errmsg: 'ok',
      now_version: '1.0.0',
      uv_info: {
        items: [
          { percentage: 0, version: '1.0.0' },
          { percentage: 0, version: '1.0.1' },
          { percentage: 0, version: '1.1.0' },
        ],
      },
    },
  ],
  [
    'get-component-access-token-request',
    {
      component_appid: 'appid_value',
      component_appsecret: 'appsecret_value',
      component_verify_ticket: 'ticket_value',
    },
  ],
  ['get-pre-auth-code-request', { component_appid: 'appid_value' }],
  [
    'get-authorizer-refresh-token-request',
    { component_appid: 'appid_value', authorization_code: 'auth_code_value' },
  ],
  ['get-authorizer-list-request', { component_appid: 'appid_value', offset: 0, count: 100 }],
]

test.each(printed)('%s accepts the example that its page prints', (name, example) => {
  expect(validateMessage(name, example)).toEqual([])
})
