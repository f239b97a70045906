import { Ajv2020 } from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { bundleSchema } from './bundles.ts'
import {
  stripAnnotations,
  toFunctionName,
  toReferenceName,
  type JsonSchema,
} from './json-schema.ts'
import type { SchemaSource } from './sources.ts'

/** Options for {@link generateValidators}. */
export interface ValidatorsOptions {
  /** Every message that one of them may refer to; the messages themselves by default. */
  readonly all?: readonly SchemaSource[]
  /** The type of their names; `MessageName` by default. */
  readonly nameType?: string
}

/**
 * Generates one validating function for each message, as an ES module that needs no compiler. All
 * errors are collected; ajv's texts and schema paths are removed, because issues have their own.
 */
export function generateValidators(
  schemas: readonly SchemaSource[],
  { all = schemas, nameType = 'MessageName' }: ValidatorsOptions = {},
): string {
  const ajv = new Ajv2020({
    allErrors: true,
    messages: false,
    strict: true,
    code: { source: true, esm: true, lines: true },
  })
  // No schema has `unevaluatedProperties` or `$dynamicRef`, so no function has to keep book for them.
  ajv.opts.unevaluated = false
  ajv.opts.dynamicRef = false
  for (const { schema } of all) ajv.addSchema(stripAnnotations(schema))
  const ids = schemas.map(({ name, schema }): [string, string] => [
    toFunctionName(name),
    schema.$id ?? '',
  ])
  const code = standaloneCode.default(ajv, Object.fromEntries(ids))
  return [importRuntime(compact(code)), generateTables(schemas, all, nameType)].join('\n')
}

/**
 * Turns the `require` calls that ajv leaves in its ES modules into imports. What they ask for is
 * CommonJS: Node gives its exports as the default import, and ajv's function is `default` in them.
 */
export function importRuntime(code: string): string {
  const imports = new Set<string>()
  const body = code.replace(
    /require\("(ajv\/dist\/runtime\/(\w+))"\)\.default/g,
    (_call, path: string, name: string) => {
      imports.add(`import ${name}Module from "${path}.js"\n`)
      return `${name}Module.default`
    },
  )
  return [...imports, body].join('')
}

/** Shortens what ajv writes at length; every start of the fake has to parse it. */
function compact(code: string): string {
  const short = code
    .replace('"use strict";\n', '')
    .replace(/^\/\*# sourceURL=.*\n/gm, '')
    .replace(/,schemaPath:"(?:[^"\\]|\\.)*"/g, '')
    .replace(
      /const (err\d+) = (.*);\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\nerrors\+\+;/g,
      '(vErrors ??= []).push($2);errors++;',
    )
    // A string has less than one character exactly if it has no code unit.
    .replace(/\bfunc\d+\((\w+(?:\.\w+)*)\) < 1\b/g, '$1.length < 1')
    .replace(/^export const/gm, "/** @type {import('../validator.ts').Validator} */\nexport const")
  return short.replace(/^const (\w+) = .*;\n/gm, (line, name: string) =>
    short.split(new RegExp(`\\b${name}\\b`)).length > 2 ? line : '',
  )
}

/** The order of properties stands here too: a module of its own costs more at the start than it. */
function generateTables(
  schemas: readonly SchemaSource[],
  all: readonly SchemaSource[],
  nameType: string,
): string {
  const names = schemas.map(({ name }) => name)
  return `/**
 * The validating function of each message.
 * @type {Readonly<Record<import('./types.ts').${nameType}, import('../validator.ts').Validator>>}
 */
export const validators = {
${names.map((name) => `'${name}': ${toFunctionName(name)},`).join('\n')}
}

/**
 * Pointers of all properties of each message, in the order of its schema; \`*\` is any item.
 * @type {Readonly<Record<import('./types.ts').${nameType}, readonly string[]>>}
 */
export const propertyOrder = {
${names.map((name) => `'${name}': ${JSON.stringify(listProperties(name, all))},`).join('\n')}
}
`
}

/** Lists the pointers of all properties of a message, depth first, with `*` for any item. */
function listProperties(name: string, schemas: readonly SchemaSource[]): string[] {
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
