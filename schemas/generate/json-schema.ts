import { basename } from 'node:path'

/** A JSON Schema of draft 2020-12, as far as the generators look into one. */
export interface JsonSchema {
  readonly $ref?: string
  readonly $id?: string
  readonly title?: string
  readonly description?: string
  readonly examples?: readonly unknown[]
  readonly 'x-source'?: readonly string[]
  readonly 'x-evidence'?: string
  /** Whether the value must stay secret: a token, a secret, a ticket or a code. */
  readonly 'x-secret'?: boolean
  /** What an option of the fake is about: `transport`, `world` or `journal`. */
  readonly 'x-group'?: string
  readonly 'x-flag'?: FlagSource
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly items?: JsonSchema
  readonly $defs?: Readonly<Record<string, JsonSchema>>
  readonly [keyword: string]: unknown
}

/** The flag of the command that sets an option. */
export interface FlagSource {
  /** Its names and its argument, as commander writes them. */
  readonly flags: string
  readonly help: string
  /** What the option becomes, if the flag has no argument; `true` if absent. */
  readonly value?: unknown
  /** The default of `serve`, where it is another one than the option's. */
  readonly default?: unknown
  /** Other options that it sets. */
  readonly implies?: Readonly<Record<string, unknown>>
}

/** Keywords for the generators of this project alone. */
export const generatorKeywords: readonly string[] = ['x-group', 'x-flag']

/** The keywords of these schemas that JSON Schema does not know. */
export const ownKeywords = ['x-source', 'x-evidence', 'x-secret', ...generatorKeywords]

/** Keywords that say something to a reader and nothing to a validator. */
const annotations = ['title', 'description', 'examples', 'default', ...ownKeywords]

/** Keywords whose value is data, not a schema. */
const dataKeywords = new Set(['const', 'default', 'x-flag'])

/** Keywords whose value is a map from free names to schemas, not a schema. */
const schemaMaps = new Set(['properties', '$defs'])

/** Keywords whose value is a list of schemas. */
const schemaLists = new Set(['allOf', 'anyOf', 'oneOf'])

/** Tells whether a value found in a schema file is a schema or another plain object. */
export function isJsonSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Rebuilds a schema from the bottom up: `change` gets every subschema after its own subschemas
 * have been changed. Values that are data (`const`, `enum`, `default`, `examples`, `x-flag`) are left alone.
 */
export function mapSchema(
  schema: JsonSchema,
  change: (subschema: JsonSchema) => JsonSchema,
): JsonSchema {
  const entries = Object.entries(schema).map(([keyword, value]): [string, unknown] => {
    if (Array.isArray(value) && schemaLists.has(keyword)) {
      const mapped = value.map((item: unknown) =>
        isJsonSchema(item) ? mapSchema(item, change) : item,
      )
      return [keyword, mapped]
    }
    if (!isJsonSchema(value) || dataKeywords.has(keyword)) return [keyword, value]
    if (!schemaMaps.has(keyword)) return [keyword, mapSchema(value, change)]
    const named = Object.entries(value).map(([name, subschema]): [string, unknown] => [
      name,
      isJsonSchema(subschema) ? mapSchema(subschema, change) : subschema,
    ])
    return [keyword, Object.fromEntries(named)]
  })
  return change(Object.fromEntries(entries))
}

/** A schema and all schemas in it. */
export function listSchemas(schema: JsonSchema): JsonSchema[] {
  const found: JsonSchema[] = []
  mapSchema(schema, (subschema) => {
    found.push(subschema)
    return subschema
  })
  return found
}

/** The properties of a schema and of all schemas in it, by their names; a name may come twice. */
export function listProperties(schema: JsonSchema): [name: string, property: JsonSchema][] {
  return listSchemas(schema).flatMap(({ properties = {} }) => Object.entries(properties))
}

/** Leaves keywords out of a schema, not out of the schemas inside it. */
export function omitKeywords(schema: JsonSchema, keywords: readonly string[]): JsonSchema {
  return Object.fromEntries(
    Object.entries(schema).filter(([keyword]) => !keywords.includes(keyword)),
  )
}

/** Leaves only what a validator needs, so that generated validators stay small. */
export function stripAnnotations(schema: JsonSchema): JsonSchema {
  return mapSchema(schema, (subschema) => omitKeywords(subschema, annotations))
}

/** `set-support-version-request` as the name of a type: `SetSupportVersionRequest`. */
export function toTypeName(name: string): string {
  return name.replace(/(?:^|-)([a-z])/g, (_match, letter: string) => letter.toUpperCase())
}

/** `set-support-version-request` as the name of a function: `setSupportVersionRequest`. */
export function toFunctionName(name: string): string {
  return name.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase())
}

/**
 * The message or local definition that a `$ref` names: `base-library-version` for
 * `../wire/base-library-version.json`, `seed-platform` for `#/$defs/seed-platform`.
 */
export function toReferenceName(ref: string): string {
  return basename(ref, '.json')
}
