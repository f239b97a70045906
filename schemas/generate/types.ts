import { compile, type JSONSchema } from 'json-schema-to-typescript'
import {
  mapSchema,
  omitKeywords,
  toReferenceName,
  toTypeName,
  type JsonSchema,
} from './json-schema.ts'
import type { SchemaSource, Sources } from './sources.ts'
import { splitSchemas } from './split-schemas.ts'

/** Generates the TypeScript types of all messages, and the map from message names to them. */
export async function generateTypes(sources: Sources): Promise<string> {
  const { schemas } = sources
  const named = schemas.flatMap(({ name, schema }) => [
    [name, schema] as const,
    ...Object.entries(schema.$defs ?? {}),
  ])
  const types = await Promise.all(named.map(([name, schema]) => generateType(name, schema)))
  const { messages, controlInputs } = splitSchemas(sources)
  return [
    ...types,
    generateMap('Messages', messages, 'The type of each message, by the name of its schema file.'),
    `/** Name of a message: the name of its schema file without \`.json\`. */
export type MessageName = keyof Messages
`,
    generateMap(
      'ControlInputs',
      controlInputs,
      'The same for what the operations of the control API take.',
    ),
    `/** Name of a message that operations of the control API take. */
export type ControlInputName = keyof ControlInputs
`,
  ].join('\n')
}

function generateType(name: string, schema: JsonSchema): Promise<string> {
  const body = omitKeywords(schema, ['$defs', '$id', 'title'])
  return compile(
    { ...mapSchema(body, simplify), description: describe(schema) } as JSONSchema,
    toTypeName(name),
    { additionalProperties: false, bannerComment: '', format: false },
  )
}

/** What says something about the type of a value; a schema without any of it accepts every value. */
const typeKeywords = ['type', 'enum', 'const', 'anyOf', '$ref']

/**
 * Removes an `anyOf` that only says which fields are required: as a type it is unreadable. What
 * accepts every value is `unknown`, and not an object with unknown fields.
 */
function simplify(schema: JsonSchema): JsonSchema {
  const { anyOf, ...rest } = schema
  if (!typeKeywords.some((keyword) => keyword in schema)) return { ...schema, tsType: 'unknown' }
  const fields = Array.isArray(anyOf) && anyOf.every((branch) => 'required' in Object(branch))
  return withDefault(withNamedReference(fields ? rest : schema))
}

/** The type says nothing of the default, so its doc block does. */
function withDefault(schema: JsonSchema): JsonSchema {
  if (!('default' in schema)) return schema
  const { default: value, description = '', ...rest } = schema
  return { ...rest, description: `${description}\n@default ${JSON.stringify(value)}` }
}

/** Each message is compiled on its own, so a reference becomes the name of its type. */
function withNamedReference(schema: JsonSchema): JsonSchema {
  if (schema.$ref === undefined) return schema
  const { $ref, ...siblings } = schema
  return { ...siblings, tsType: toTypeName(toReferenceName($ref)) }
}

function describe(schema: JsonSchema): string {
  const evidence = schema['x-evidence']
  return [
    schema.description ?? '',
    ...(evidence === undefined ? [] : ['', `Evidence: ${evidence}.`]),
    ...(schema['x-source'] ?? []).map((page) => `@see ${page}`),
  ].join('\n')
}

function generateMap(
  typeName: string,
  schemas: readonly SchemaSource[],
  description: string,
): string {
  const rows = schemas.map(({ name }) => `  '${name}': ${toTypeName(name)}`)
  return `/** ${description} */
export interface ${typeName} {
${rows.join('\n')}
}
`
}
