import { listProperties, listSchemas, toTypeName, type JsonSchema } from './json-schema.ts'
import { assertOperations } from './operation-checks.ts'
import {
  findSchema,
  type ControlOperationSource,
  type ErrcodeSource,
  type Sources,
} from './sources.ts'

/** Generates the table of operations and the types of their messages. Throws for a row that is wrong. */
export function generateOperations(sources: Sources): string {
  const { operations, schemas } = sources
  assertOperations(sources)
  const rows = Object.entries(operations)
  const used = new Set(rows.flatMap(([, { request, reply }]) => [request, reply]))
  const messages = rows.map(
    ([name, { request, reply }]) =>
      `  readonly ${name}: { readonly request: ${toTypeName(request)}; readonly reply: ${toTypeName(reply)} }`,
  )
  return `import type { ${[...used, 'operation-name'].map(toTypeName).sort().join(', ')} } from './types.ts'
export type { OperationName } from './types.ts'

/** The one table of operations: where each is, its request and its reply, what it checks. */
export const operations = ${JSON.stringify(operations, null, 2)} as const satisfies Readonly<Record<OperationName, object>>

/** The names of all operations, in the order of their table. */
export const operationNames = ${JSON.stringify(Object.keys(operations))} as const satisfies readonly OperationName[]

/** The fields and parameters of all operations whose value must stay secret (\`x-secret\`). */
export const secretFields: ReadonlySet<string> = new Set(${JSON.stringify(listSecretFields({ operations, schemas }))})

/** The types of request and reply, by the name of the operation. */
export interface OperationMessages {
${messages.join('\n')}
}
`
}

/** Generates the first example of the request and the reply of each operation. */
export function generateMessageExamples({ operations, schemas }: Sources): string {
  const rows = Object.entries(operations).map(([name, row]): [string, unknown] => {
    const [request] = findSchema(schemas, row.request).examples ?? []
    const [reply] = findSchema(schemas, row.reply).examples ?? []
    return [name, { request, reply }]
  })
  return `import type { OperationMessages } from './operations.ts'

/** The first example of the schemas of each operation, by its name. */
export const messageExamples: OperationMessages = ${JSON.stringify(Object.fromEntries(rows), null, 2)}
`
}

function listSecretFields({
  operations,
  schemas,
}: Pick<Sources, 'operations' | 'schemas'>): string[] {
  const parameters = Object.values(operations).flatMap(({ tokenParameters }) => tokenParameters)
  const fields = schemas
    .flatMap(({ schema }) => listProperties(schema))
    .filter(([, property]) => property['x-secret'] === true)
    .map(([name]) => name)
  return [...new Set([...parameters, ...fields])].sort()
}

/** The kinds of evidence, the best first. */
export const evidences = ['documented', 'observed', 'inferred', 'chosen'] as const

/** Generates the errcodes as a record with literal types. */
export function generateErrcodes({ errcodes }: Sources): string {
  return `/**
 * How well a statement about WeChat is known: WeChat's own page says so (\`documented\`), somebody
 * captured it (\`observed\`), it follows from captured data (\`inferred\`), or nobody knows and the
 * fake had to pick something (\`chosen\`).
 */
export type Evidence = ${evidences.map((evidence) => `'${evidence}'`).join(' | ')}

/** What is known about one errcode. */
export interface ErrcodeEntry {
  /** The number on the wire. */
  readonly errcode: number
  /** The errmsg without the request id that the server appends; \`{ip}\` is the caller's address. */
  readonly text: string
  /** The text on WeChat's page of an operation, if it is another one. */
  readonly documentedText?: string
  /** What WeChat says with it. */
  readonly meaning: string
  /** What the caller can do about it. */
  readonly advice: string
  /** How well the text is founded. */
  readonly evidence: Evidence
  /** Where code and text come from. */
  readonly source: string
  /** What else is worth knowing. */
  readonly note?: string
}

/** Every errcode the fake can give. */
export type Errcode = ${errcodes.map(({ errcode }) => errcode.toString()).join(' | ')}

/** All that is known about each errcode, by its number. */
export const errcodes = {
${errcodes.map(generateRow).join('\n')}
} as const satisfies Readonly<Record<Errcode, ErrcodeEntry>>
`
}

function generateRow(entry: ErrcodeSource): string {
  const key = entry.errcode < 0 ? `[${entry.errcode}]` : entry.errcode.toString()
  return `  ${key}: ${JSON.stringify(entry)},`
}

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
 * The one table of control operations: where each is below \`/__admin\`, its input and its reply,
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

/** Generates the table of provider states. */
export function generatePactStates({ pactStates }: Sources): string {
  return `/** The provider states of the Pact files: name, what is so in it, and its parameters. */
export const pactStates = ${JSON.stringify(pactStates, null, 2)} as const

/** The key by which the code calls a provider state. */
export type StateKey = keyof typeof pactStates
`
}

/** Generates an example of each pattern whose schema has one, for messages. */
export function generatePatternExamples({ schemas }: Sources): string {
  const examples = schemas
    .flatMap(({ schema }) => listSchemas(schema))
    .flatMap(({ pattern, examples: [example] = [] }) =>
      typeof pattern === 'string' && example !== undefined
        ? [[pattern, JSON.stringify(example)]]
        : [],
    )
  return `/** For each pattern of a schema that has an example: that example, as JSON. */
export const patternExamples: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(examples), null, 2)}
`
}
