import { checkFields, checkRows, type Check } from './check-rows.ts'
import { tags } from './openapi-operation.ts'
import { weixinPages, type OperationSource, type Sources } from './sources.ts'

const tokenKinds = ['authorizer', 'component', 'account', 'none']

const checks: readonly Check<OperationSource>[] = [
  // Ahead of the list of fields, so that a row without it is told what it can be.
  [
    'tag',
    `one of ${Object.keys(tags).join(', ')}, or a new one with a description in schemas/generate/openapi-operation.ts`,
    ({ tag }) => Object.hasOwn(tags, tag),
  ],
  checkFields([
    'title',
    'titleZh',
    'tag',
    'changes',
    'method',
    'path',
    'token',
    'tokenParameters',
    'permissionSet',
    'input',
    'accountField',
    'request',
    'reply',
    'refusals',
    'errcodes',
    'docs',
  ]),
  ['method', 'GET or POST', ({ method }) => ['GET', 'POST'].includes(method)],
  ['path', 'a path with the slash at its beginning', ({ path }) => path.startsWith('/')],
  ['token', `one of ${tokenKinds.join(', ')}`, ({ token }) => tokenKinds.includes(token)],
  [
    'tokenParameters',
    'the names of the parameter that carries the token; none without a token',
    ({ token, tokenParameters }) => (tokenParameters.length === 0) === (token === 'none'),
  ],
  ['input', 'body or query', ({ input }) => ['body', 'query'].includes(input)],
  [
    'request',
    'the name of a file in schemas/wire, whose schema has an example',
    ({ request }, sources) => hasExample(request, sources),
  ],
  [
    'reply',
    'the name of a file in schemas/wire, whose schema has an example',
    ({ reply }, sources) => hasExample(reply, sources),
  ],
  [
    'refusals',
    'errcodes of schemas/errcodes.json',
    ({ refusals }, sources) =>
      Object.values(refusals).every((rules) => areKnown(Object.values(rules), sources)),
  ],
  [
    'errcodes',
    'errcodes of schemas/errcodes.json',
    ({ errcodes }, sources) => areKnown(errcodes, sources),
  ],
  [
    'docs',
    `pages of WeChat, at least one, each from ${weixinPages}`,
    ({ docs }) => docs.length > 0 && docs.every((page) => page.startsWith(weixinPages)),
  ],
]

/** Throws for a row of `operations.json` that is wrong; says which, in what, and what to do. */
export function assertOperations(sources: Sources): void {
  const { operations: rows } = sources
  checkRows({ kind: 'operation', file: 'schemas/operations.json', rows, checks }, sources)
}

function hasExample(message: string, { schemas }: Sources): boolean {
  const found = schemas.find(({ name, folder }) => name === message && folder === 'wire')
  return (found?.schema.examples ?? []).length > 0
}

function areKnown(codes: readonly number[], { errcodes }: Sources): boolean {
  return codes.every((code) => errcodes.some(({ errcode }) => errcode === code))
}
