import {
  mapSchema,
  omitKeywords,
  generatorKeywords,
  toReferenceName,
  type JsonSchema,
} from './json-schema.ts'
import type { SchemaSource } from './sources.ts'

/**
 * Generates each message schema with all it refers to in its own \`$defs\`, for tools that cannot
 * follow references from file to file.
 */
export function generateBundles(
  messages: readonly SchemaSource[],
  all: readonly SchemaSource[],
): string {
  const bundles = Object.fromEntries(messages.map(({ name }) => [name, bundleSchema(name, all)]))
  return `import type { MessageName } from './types.ts'

/** A JSON Schema whose references all stay inside it. */
export type BundledSchema = Readonly<Record<string, unknown>>

/** The schema of each message, complete in itself. */
export const bundles: Readonly<Record<MessageName, BundledSchema>> = ${JSON.stringify(bundles, null, 2)}
`
}

/** Makes one schema complete in itself: references become local, what they lead to a definition. */
export function bundleSchema(name: string, schemas: readonly SchemaSource[]): JsonSchema {
  const byName = new Map(schemas.map((source) => [source.name, source.schema]))
  const { $defs: own, ...root } = byName.get(name) ?? {}
  const definitions = new Map<string, JsonSchema>(Object.entries(own ?? {}))
  for (const schema of [root, ...definitions.values()]) collect(schema)
  const local = [...definitions]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, schema]): [string, JsonSchema] => [key, mapSchema(schema, withLocalReference)])
  const bundle = mapSchema(omitKeywords(root, ['$id']), withLocalReference)
  return local.length === 0 ? bundle : { ...bundle, $defs: Object.fromEntries(local) }

  function collect(schema: JsonSchema): void {
    for (const target of findReferences(schema)) {
      const found = byName.get(target)
      if (definitions.has(target) || found === undefined) continue
      const definition = omitKeywords(found, ['$id', '$schema'])
      definitions.set(target, definition)
      collect(definition)
    }
  }
}

/** Names of the messages and definitions that a schema refers to, anywhere inside it. */
export function findReferences(schema: JsonSchema): string[] {
  const found: string[] = []
  mapSchema(schema, (subschema) => {
    if (typeof subschema.$ref === 'string') found.push(toReferenceName(subschema.$ref))
    return subschema
  })
  return found
}

function withLocalReference(subschema: JsonSchema): JsonSchema {
  const schema = omitKeywords(subschema, generatorKeywords)
  if (schema.$ref === undefined) return schema
  return { ...schema, $ref: `#/$defs/${toReferenceName(schema.$ref)}` }
}
