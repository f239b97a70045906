import { bundleSchema } from './bundles.ts'
import type { JsonSchema } from './json-schema.ts'
import { toReferenceName } from './names.ts'
import type { SchemaSource } from './sources.ts'

/** Lists the pointers of all properties of a message, depth first, with `*` for any item. */
export function listProperties(name: string, schemas: readonly SchemaSource[]): string[] {
  const root = bundleSchema(name, schemas)
  return list(root, '')

  function list(schema: JsonSchema, at: string): string[] {
    if (schema.$ref !== undefined) {
      const target = root.$defs?.[toReferenceName(schema.$ref)]
      return target === undefined ? [] : list(target, at)
    }
    const own = Object.entries(schema.properties ?? {}).flatMap(([key, property]) => [
      `${at}/${key}`,
      ...list(property, `${at}/${key}`),
    ])
    return schema.items === undefined ? own : [...own, ...list(schema.items, `${at}/*`)]
  }
}
