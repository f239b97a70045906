import type { JsonSchema } from './json-schema.ts'
import { toTypeName } from './names.ts'
import type { ControlOperationSource, Sources } from './sources.ts'

/** Generates the table of control operations and the types of their messages. */
export function generateControlOperations(sources: Sources): string {
  const rows = Object.entries(sources.controlOperations)
  const used = new Set(rows.flatMap(([, { input, output }]) => [input, output]))
  const table = rows.map(([name, row]): [string, unknown] => [
    name,
    { ...row, ...listScalars(row, sources) },
  ])
  const messages = rows.map(
    ([name, { input, output, many }]) =>
      `  readonly ${name}: { readonly input: ${toTypeName(input)}; readonly output: ${toTypeName(output)}${many ? '[]' : ''} }`,
  )
  return `import type { ${[...used].map(toTypeName).sort().join(', ')} } from './types.ts'

/**
 * The one table of control operations: where each is below \`/__admin\`, what it takes and answers,
 * and which fields of its input are no text, for a query.
 */
export const controlOperations = ${JSON.stringify(Object.fromEntries(table), null, 2)} as const

/** The version of the package. */
export const packageVersion = ${JSON.stringify(sources.version)}

/** Name of a control operation. */
export type ControlName = keyof typeof controlOperations

/** The types of input and output, by the name of the control operation. */
export interface ControlMessages {
${messages.join('\n')}
}
`
}

function listScalars(
  { input }: ControlOperationSource,
  { schemas }: Sources,
): Readonly<Record<'numbers' | 'booleans', string[]>> {
  const { properties = {} } = schemas.find(({ name }) => name === input)?.schema ?? {}
  const list = (types: readonly string[]): string[] =>
    Object.entries(properties)
      .filter(([, schema]) => types.some((type) => hasType(schema, type)))
      .map(([name]) => name)
  return { numbers: list(['integer', 'number']), booleans: list(['boolean']) }
}

function hasType({ type }: JsonSchema, wanted: string): boolean {
  return type === wanted || (Array.isArray(type) && type.includes(wanted))
}
