import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { findReferences } from '#schemas/generate/bundles.ts'
import { ownKeywords, mapSchema } from '#schemas/generate/json-schema.ts'
import { readSources } from '#schemas/generate/sources.ts'
import { splitSchemas } from '#schemas/generate/split-schemas.ts'
import { bundles } from '#schemas/generated/bundles.ts'
import type { MessageName } from '#schemas/generated/types.ts'

const { messages: schemas } = splitSchemas(readSources())

describe.each(schemas)('bundle of $name', ({ name, schema }) => {
  const bundle = bundles[name as MessageName]

  test('refers to nothing outside itself', () => {
    mapSchema(bundle, (subschema) => {
      if (subschema.$ref !== undefined) expect(subschema.$ref).toMatch(/^#\/\$defs\/[a-z-]+$/)
      return subschema
    })
    const definitions = Object.keys(bundle['$defs'] ?? {})
    expect([...new Set(findReferences(bundle))].sort()).toEqual(definitions)
  })

  test('accepts the examples of the message and refuses what is no object or text', () => {
    const ajv = new Ajv2020().addVocabulary(ownKeywords)
    const validate = ajv.compile(bundle)
    for (const example of schema.examples ?? []) expect(validate(example)).toBe(true)
    expect(validate(null)).toBe(false)
  })
})
