import { findReferences } from './bundles.ts'
import {
  mapSchema,
  omitKeywords,
  toReferenceName,
  toTypeName,
  type JsonSchema,
} from './json-schema.ts'
import type { OpenapiObject } from './openapi-operation.ts'
import type { ControlOperationSource, SchemaSource, Sources } from './sources.ts'

const description = `The control API of **fake-weixin**: a test adds mini programs, faults and canned replies, moves clocks, and reads the journal. Each test adds its own mini program; changes to it do not affect other mini programs.

- Every reply is JSON; it is \`{}\` if there is nothing to return.
- A refusal has \`error.code\` and \`error.message\`, and for invalid input \`error.issues\`; nothing has been changed then.
- While the fake listens on loopback, it serves only callers on this machine whose \`Host\` header names a loopback address. Beyond loopback it requires the control token that it printed when it started. A request from a page of another origin is always refused.`

const refusals: Readonly<Record<string, readonly [name: string, description: string]>> = {
  '400': ['BadInput', 'The input is invalid; `issues` lists every wrong value.'],
  '401': ['NoControlToken', 'The control token is missing or wrong.'],
  '403': ['Forbidden', 'The caller, its Host or its Origin is refused.'],
  '404': ['Unknown', 'There is no such thing.'],
  '408': [
    'NothingCame',
    'There was no such exchange in time; the message lists those that there were.',
  ],
  '409': ['Taken', 'Something of that name exists already.'],
}

/** The groups of operations, by the first part of their path. */
const tags: Readonly<Record<string, string>> = {
  health: 'Whether the fake is running.',
  operations: 'What is faked.',
  errcodes: 'The errcodes that it can return.',
  versions: 'Which versions it accepts.',
  platforms: 'Third-party platforms.',
  'mini-programs': 'Mini programs, each a tenant of its own, and their access tokens.',
  faults: 'What goes wrong on purpose.',
  replies: 'Canned replies for paths that are not faked.',
  clock: 'The time of the world, of a platform or of a mini program.',
  exchanges: 'The journal: what was asked, what was answered, and why.',
  snapshot: 'The world as JSON.',
  reset: 'An empty world.',
}

/** Generates the OpenAPI 3.1 document of the control API. */
export function generateControlOpenapi(sources: Sources): OpenapiObject {
  const rows = Object.entries(sources.controlOperations)
  const paths = new Map<string, Record<string, OpenapiObject>>()
  for (const [name, row] of rows) {
    const path = paths.get(row.path) ?? {}
    path[row.method.toLowerCase()] = generateOperation(name, row, sources)
    paths.set(row.path, path)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Control of fake-weixin',
      version: sources.version,
      summary: 'Each test has a private WeChat.',
      description,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/__admin', description: 'Below the address of the fake.' }],
    security: [{}, { controlToken: [] }],
    tags: [...new Set(rows.map(([, row]) => findTag(row)))].map((name) => ({
      name,
      description: tags[name],
    })),
    paths: Object.fromEntries(paths),
    components: {
      securitySchemes: { controlToken: { type: 'http', scheme: 'bearer' } },
      schemas: Object.fromEntries(listComponents(sources).map(generateComponent)),
      responses: Object.fromEntries(
        Object.values(refusals).map(([name, text]) => [
          name,
          { description: text, content: generateContent({ $ref: toComponent('control-error') }) },
        ]),
      ),
    },
  }
}

function findTag({ path }: ControlOperationSource): string {
  return path.split(/[/.]/)[1] ?? ''
}

function generateOperation(
  name: string,
  row: ControlOperationSource,
  { schemas }: Sources,
): OpenapiObject {
  const input = schemas.find((source) => source.name === row.input)?.schema ?? {}
  const inPath = [...row.path.matchAll(/\{(\w+)\}/g)].map(([, field = '']) => field)
  const hasBody = row.method !== 'GET' && row.method !== 'DELETE'
  const parameters = generateParameters(input, inPath, !hasBody)
  const output = { $ref: toComponent(row.output) }
  return {
    operationId: name,
    summary: row.title,
    tags: [findTag(row)],
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(hasBody ? generateBody(row, input, inPath) : {}),
    responses: {
      '200': {
        description: row.many ? 'All of them.' : 'Done.',
        content: generateContent(row.many ? { type: 'array', items: output } : output),
      },
      ...generateRefusals(name, row),
    },
  }
}

function generateRefusals(name: string, { input, path }: ControlOperationSource): OpenapiObject {
  const statuses = [
    ...(input === 'nothing' ? [] : ['400']),
    '401',
    '403',
    ...(path.includes('{') || /ppid|scope|new-/.test(input) ? ['404'] : []),
    ...(name === 'waitForExchange' ? ['408'] : []),
    ...(name.startsWith('add') ? ['409'] : []),
  ]
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      { $ref: `#/components/responses/${refusals[status]?.[0] ?? ''}` },
    ]),
  )
}

function generateParameters(
  { properties = {}, required = [] }: JsonSchema,
  inPath: readonly string[],
  inQuery: boolean,
): OpenapiObject[] {
  return Object.entries(properties)
    .filter(([name]) => inQuery || inPath.includes(name))
    .map(([name, { description: text, ...schema }]) => ({
      name,
      in: inPath.includes(name) ? 'path' : 'query',
      required: required.includes(name),
      description: text,
      schema: withComponents(schema),
    }))
}

/** The body of a request without what stands in its path. */
function generateBody(
  { input: name }: ControlOperationSource,
  input: JsonSchema,
  inPath: readonly string[],
): OpenapiObject {
  if (name === 'nothing') return {}
  const { properties = {}, required = [], examples = [] } = input
  const rest = {
    ...omitKeywords(input, ['$schema', '$id', 'examples']),
    required: required.filter((field) => !inPath.includes(field)),
    properties: Object.fromEntries(
      Object.entries(properties).filter(([field]) => !inPath.includes(field)),
    ),
  }
  const named = examples.map((example, index): [string, OpenapiObject] => [
    `example${(index + 1).toString()}`,
    { value: omitKeywords(Object(example) as JsonSchema, inPath) },
  ])
  const schema = inPath.length === 0 ? { $ref: toComponent(name) } : withComponents(rest)
  return {
    requestBody: {
      required: required.some((field) => !inPath.includes(field)),
      content: { 'application/json': { schema, examples: Object.fromEntries(named) } },
    },
  }
}

function generateContent(schema: JsonSchema): OpenapiObject {
  return { 'application/json': { schema } }
}

/** The messages that the document refers to: those of inputs and replies, and what is inside them. */
function listComponents({ schemas, controlOperations }: Sources): SchemaSource[] {
  const needed = new Set<string>()
  const need = (name: string): void => {
    const source = schemas.find((candidate) => candidate.name === name)
    if (source === undefined || needed.has(name)) return
    needed.add(name)
    findReferences(source.schema).forEach(need)
  }
  need('control-error')
  for (const { method, path, input, output } of Object.values(controlOperations)) {
    need(output)
    const { schema = {} } = schemas.find(({ name }) => name === input) ?? {}
    if (method === 'GET' || method === 'DELETE' || path.includes('{')) {
      findReferences(schema).forEach(need)
    } else if (input !== 'nothing') need(input)
  }
  return schemas.filter(({ name }) => needed.has(name))
}

function generateComponent({ name, schema }: SchemaSource): [string, JsonSchema] {
  return [toTypeName(name), withComponents(omitKeywords(schema, ['$schema', '$id']))]
}

function withComponents(schema: JsonSchema): JsonSchema {
  return mapSchema(schema, (subschema) =>
    subschema.$ref === undefined
      ? subschema
      : { ...subschema, $ref: toComponent(toReferenceName(subschema.$ref)) },
  )
}

function toComponent(name: string): string {
  return `#/components/schemas/${toTypeName(name)}`
}
