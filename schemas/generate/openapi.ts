import {
  mapSchema,
  omitKeywords,
  toReferenceName,
  toTypeName,
  type JsonSchema,
} from './json-schema.ts'
import { generateOperation, tags, type OpenapiObject } from './openapi-operation.ts'
import { generateErrcodeSchema } from './openapi-errcodes.ts'
import type { ErrcodeSource, RuleSource, SchemaSource, Sources } from './sources.ts'

const description = `The part of \`api.weixin.qq.com\` that **fake-weixin** fakes: the minimum base-library version of a mini program, and the calls that lead to the tokens for it.

- A refusal is HTTP status 200 with an \`errcode\` that is not 0. Match its \`errmsg\` by its beginning: a request id follows (\` rid: 6aac0063-7ed08fb9-1250f724\`).
- The success of a token call carries no \`errcode\`.
- The body is read as JSON whatever its Content-Type.
- A path that is unknown is answered with errcode 40066 under \`/cgi-bin/\` and \`/wxa/\`, and with HTTP status 404 and no body elsewhere.

This is not an official document of WeChat; each schema names the pages it was taken from (\`x-source\`) and how well it is founded (\`x-evidence\`).`

/** Generates the OpenAPI 3.1 document of all operations. */
export function generateOpenapi(sources: Sources): OpenapiObject {
  const operations = Object.values(sources.operations)
  // What comes in the query is written as parameters.
  const queries = operations.filter(({ input }) => input === 'query').map(({ request }) => request)
  const components = sources.schemas.filter(
    ({ name, folder }) => folder === 'wire' && !queries.includes(name),
  )
  const paths = Object.entries(sources.operations).map(
    ([name, operation]): [string, OpenapiObject] => [
      operation.path,
      { [operation.method.toLowerCase()]: generateOperation(name, operation, sources) },
    ],
  )
  return {
    openapi: '3.1.0',
    info: {
      title: 'Minimum base-library version of WeChat Mini Programs',
      version: sources.version,
      summary: 'What fake-weixin fakes of api.weixin.qq.com.',
      description,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: 'https://api.weixin.qq.com', description: 'WeChat.' }],
    // Tokens are query parameters of their operations, as in the documentation of WeChat.
    security: [],
    tags: Object.entries(tags)
      .filter(([name]) => operations.some(({ tag }) => tag === name))
      .map(([name, text]) => ({ name, description: text })),
    paths: Object.fromEntries(paths),
    components: {
      schemas: withErrcode(Object.fromEntries(components.map(generateSchema)), sources.errcodes),
      responses: {
        ChunkedBody: {
          description: `The body came in chunks, without a Content-Length. The answer has no body. ${describeEvidence('chunked-body', sources)}`,
        },
        BodyTooLarge: {
          description: `The body has more than one mebibyte. The answer has no body. ${describeEvidence('body-too-large', sources)}`,
        },
      },
    },
  }
}

function describeEvidence(rule: string, { rules }: Sources): string {
  const { evidence, source }: Partial<RuleSource> = rules[rule] ?? {}
  if (evidence === undefined || typeof source !== 'string') {
    throw new Error(
      `Failed to generate the OpenAPI document: the rule ${JSON.stringify(rule)} has no source. ` +
        'Expected a row with evidence and source. Restore it in schemas/rules.json.',
    )
  }
  return `Evidence: ${evidence} (${source}).`
}

/** Gives the errcode of a refusal a schema of its own; the wire schema says which values it has. */
function withErrcode(
  schemas: Readonly<Record<string, JsonSchema>>,
  entries: readonly ErrcodeSource[],
): Readonly<Record<string, JsonSchema>> {
  const reply = schemas['ErrorReply']
  const errcode = reply?.properties?.['errcode']
  if (errcode === undefined) {
    throw new Error(
      'Failed to generate the OpenAPI document: the error reply has no errcode. Expected the ' +
        'property in schemas/wire/error-reply.json. Restore it.',
    )
  }
  const { description = '', ...values } = errcode
  const properties = {
    ...reply?.properties,
    errcode: { $ref: '#/components/schemas/Errcode', description },
  }
  return {
    Errcode: generateErrcodeSchema(values, entries),
    ...schemas,
    ErrorReply: { ...reply, properties },
  }
}

function generateSchema({ name, schema }: SchemaSource): [string, JsonSchema] {
  return [
    toTypeName(name),
    mapSchema(omitKeywords(schema, ['$schema', '$id']), (subschema) =>
      subschema.$ref === undefined
        ? subschema
        : {
            ...subschema,
            $ref: `#/components/schemas/${toTypeName(toReferenceName(subschema.$ref))}`,
          },
    ),
  ]
}
