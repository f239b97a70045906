import type fastCheck from 'fast-check'
import type { Arbitrary } from 'fast-check'
import type { BundledSchema } from '../../../schemas/generated/bundles.ts'
import { isObject } from '../reading/read-data.ts'

/** What a schema cannot say of a value, by the name of its field or of its definition. */
export type Refinements = Readonly<Record<string, Arbitrary<unknown>>>

/**
 * An arbitrary of the values that a JSON Schema allows, as far as the schemas of the wire go: objects,
 * arrays, strings, numbers, constants and references into the schema itself. Objects get fields that
 * no page knows, too. A refinement takes the place of the definition or the field of its name.
 * Throws a `TypeError` for a schema that it cannot read, so that nothing is omitted in silence.
 */
export function createSchemaArbitrary(
  fc: FastCheck,
  root: BundledSchema,
  refinements: Refinements,
): Arbitrary<unknown> {
  return fromSchema({ fc, root, refinements }, root)
}

interface Context {
  readonly fc: FastCheck
  readonly root: BundledSchema
  readonly refinements: Refinements
}

function fromSchema(context: Context, schema: BundledSchema): Arbitrary<unknown> {
  const { fc } = context
  const reference = schema['$ref']
  if (typeof reference === 'string') return fromReference(context, reference)
  if ('const' in schema) return fc.constant(schema['const'])
  switch (schema['type']) {
    case 'object':
      return fromObject(context, schema)
    case 'array':
      return fc.array(fromSchema(context, readSchema(schema['items'])), { maxLength: 300 })
    case 'string':
      return fromString(fc, schema)
    case 'integer':
      return fc.integer({ min: Number(schema['minimum'] ?? -100_000), max: 100_000 })
    case 'number':
      return fc.double({ min: Number(schema['minimum'] ?? -1e9), max: 1e9, noNaN: true })
    default:
      throw new TypeError(`Failed to read a schema: ${JSON.stringify(schema)} is of no known kind.`)
  }
}

function fromReference(context: Context, reference: string): Arbitrary<unknown> {
  const name = reference.replace('#/$defs/', '')
  const definitions = readSchema(context.root['$defs'])
  return context.refinements[name] ?? fromSchema(context, readSchema(definitions[name]))
}

function fromObject(context: Context, schema: BundledSchema): Arbitrary<unknown> {
  const { fc, refinements } = context
  const properties = Object.entries(readSchema(schema['properties']))
  const known = Object.fromEntries(
    properties.map(([name, part]) => [
      name,
      refinements[name] ?? fromSchema(context, readSchema(part)),
    ]),
  )
  const required = Array.isArray(schema['required']) ? schema['required'].map(String) : []
  return fc
    .tuple(fc.record(known, { requiredKeys: required }), unknownFields(fc))
    .map(([fields, unknown]) => ({ ...fields, ...unknown }))
}

/** Fields of a later edition of the page, whose names nobody uses today. */
function unknownFields(fc: FastCheck): Arbitrary<Readonly<Record<string, unknown>>> {
  const name = fc.stringMatching(/^new_[a-z]{1,6}$/)
  return fc.dictionary(name, fc.jsonValue({ maxDepth: 1 }), { maxKeys: 2 })
}

function fromString(fc: FastCheck, schema: BundledSchema): Arbitrary<string> {
  const pattern = schema['pattern']
  if (typeof pattern === 'string') return fc.stringMatching(new RegExp(pattern))
  return fc.string({ minLength: Number(schema['minLength'] ?? 0), maxLength: 200 })
}

function readSchema(value: unknown): BundledSchema {
  if (isObject(value)) return value
  throw new TypeError(`Failed to read a schema: ${JSON.stringify(value)} is no object.`)
}

/** fast-check, as its default export has it. */
export type FastCheck = typeof fastCheck

/** Loads fast-check, which only the properties need. */
export async function loadFastCheck(): Promise<FastCheck> {
  const { default: fc } = await import('fast-check')
  return fc
}
