import { toTypeName, type JsonSchema } from './json-schema.ts'
import { describeErrcodes, generateErrorExamples } from './openapi-errcodes.ts'
import { findSchema, type OperationSource, type Sources } from './sources.ts'

/** Any object of the OpenAPI document. */
export type OpenapiObject = Readonly<Record<string, unknown>>

/** The groups in which the operations are shown, in this order, each with its description. */
export const tags: Readonly<Record<string, string>> = {
  'Minimum base-library version':
    'Set and get the minimum, on behalf of a mini program that has granted permission set 18.',
  'Third-party platform':
    'The way of a third-party platform to the access tokens of its mini programs.',
  'Access token': 'The own access token of a mini program.',
  'Daily quota': 'How often an account may call an operation.',
}

/** Generates one operation of the OpenAPI document. */
export function generateOperation(
  name: string,
  operation: OperationSource,
  sources: Sources,
): OpenapiObject {
  const request = findSchema(sources.schemas, operation.request)
  const reply = findSchema(sources.schemas, operation.reply)
  const parameters = [
    ...generateTokenParameters(operation),
    ...(operation.input === 'query' ? generateQueryParameters(request) : []),
  ]
  return {
    operationId: name,
    summary: `${operation.title} (${operation.titleZh})`,
    description: describeOperation(operation, request),
    tags: [operation.tag],
    externalDocs: { description: 'The page of WeChat.', url: operation.docs[0] },
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(operation.input === 'body'
      ? { requestBody: { required: true, content: generateContent(operation.request, request) } }
      : {}),
    responses: {
      '200': generateReply(operation, reply, sources),
      '412': { $ref: '#/components/responses/ChunkedBody' },
      ...(operation.input === 'body'
        ? { '413': { $ref: '#/components/responses/BodyTooLarge' } }
        : {}),
    },
  }
}

function describeOperation({ permissionSet, docs }: OperationSource, request: JsonSchema): string {
  const permission =
    permissionSet === null
      ? []
      : [`The mini program must have granted permission set ${permissionSet} to the platform.`]
  const pages = docs.map((page) => `- <${page}>`).join('\n')
  return [request.description, ...permission, `Pages:\n\n${pages}`].join('\n\n')
}

function generateTokenParameters({ token, tokenParameters }: OperationSource): OpenapiObject[] {
  const alone = tokenParameters.length === 1
  return tokenParameters.map((name) => ({
    name,
    in: 'query',
    required: alone,
    description: describeToken(token, alone),
    schema: { type: 'string', minLength: 1 },
  }))
}

function describeToken(token: string, alone: boolean): string {
  if (alone) return `Access token of the ${token}. It counts in the query only, not in the body.`
  return `Access token of the ${token}. WeChat has two names for this parameter, \`access_token\` on the current pages and \`component_access_token\` on the older ones; one of them is required.`
}

function generateQueryParameters({ properties = {}, required = [] }: JsonSchema): OpenapiObject[] {
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    description,
    schema,
  }))
}

function generateContent(message: string, { examples = [] }: JsonSchema): OpenapiObject {
  const named = examples.map((value, index): [string, OpenapiObject] => [
    `example${(index + 1).toString()}`,
    { value },
  ])
  return {
    'application/json': {
      schema: { $ref: `#/components/schemas/${toTypeName(message)}` },
      examples: Object.fromEntries(named),
    },
  }
}

function generateReply(
  operation: OperationSource,
  { description, examples = [] }: JsonSchema,
  { errcodes }: Sources,
): OpenapiObject {
  const successes = examples.map((value, index): [string, OpenapiObject] => [
    index === 0 ? 'success' : `success${(index + 1).toString()}`,
    { value },
  ])
  const references = [operation.reply, 'error-reply'].map((name) => ({
    $ref: `#/components/schemas/${toTypeName(name)}`,
  }))
  return {
    description: [description, describeErrcodes(operation, errcodes)].join('\n\n'),
    content: {
      'application/json': {
        schema: { oneOf: references },
        examples: {
          ...Object.fromEntries(successes),
          ...generateErrorExamples(operation, errcodes),
        },
      },
    },
  }
}
