import { compile, type JSONSchema } from 'json-schema-to-typescript'
import { mapSchema, omitKeywords, type JsonSchema } from './json-schema.ts'
import { toReferenceName, toTypeName } from './names.ts'
import type { Sources } from './sources.ts'

/** Generates the TypeScript types of all messages, and the map from message names to them. */
export async function generateTypes({ schemas }: Sources): Promise<string> {
  const named = schemas.flatMap(({ name, schema }) => [
    [name, schema] as const,
    ...Object.entries(schema.$defs ?? {}),
  ])
  const types = await Promise.all(named.map(([name, schema]) => generateType(name, schema)))
  return [...types, generateMessages(schemas.map(({ name }) => name))].join('\n')
}

function generateType(name: string, schema: JsonSchema): Promise<string> {
  const body = omitKeywords(schema, ['$defs', '$id', 'title'])
  return compile(
    { ...mapSchema(body, withNamedReference), description: describe(schema) } as JSONSchema,
    toTypeName(name),
    { additionalProperties: false, bannerComment: '', format: false },
  )
}

/** Each message is compiled on its own, so a reference becomes the name of the type it leads to. */
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

function generateMessages(names: readonly string[]): string {
  const rows = names.map((name) => `  '${name}': ${toTypeName(name)}`)
  return `/** The type of each message, by the name of its schema file. */
export interface Messages {
${rows.join('\n')}
}

/** Name of a message: the name of its schema file without \`.json\`. */
export type MessageName = keyof Messages
`
}
