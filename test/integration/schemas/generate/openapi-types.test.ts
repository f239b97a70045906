import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createClient } from '@hey-api/openapi-ts'
import openapiTS, { astToString } from 'openapi-typescript'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { schemasFolder } from '#schemas/generate/sources.ts'

const document = join(schemasFolder, 'openapi.json')

/** How a program gets the replies of the two kinds from what each generator writes. */
const generators = {
  'openapi-typescript': `
import type { operations } from './openapi-typescript.js'
type ReplyOf<Name extends keyof operations> =
  operations[Name]['responses'][200]['content']['application/json']
type Reply = ReplyOf<'getSupportVersion'>
type TokenReply = ReplyOf<'getAccessToken'>
`,
  '@hey-api/openapi-ts': `
import type {
  GetAccessTokenResponse as TokenReply,
  GetSupportVersionResponse as Reply,
} from './hey-api/types.gen.js'
`,
} as const

const right = `
export function readVersion(reply: Reply): string {
  if (reply.errcode === 0) return reply.now_version
  const errcode: number = reply.errcode
  if (reply.errcode === 42001) return 'expired'
  throw new Error(\`\${errcode} \${reply.errmsg}\`)
}
export function readRows(reply: Reply): readonly number[] {
  if (reply.errcode !== 0) return []
  return reply.uv_info.items.map(({ percentage }) => percentage)
}
export function readToken(reply: TokenReply): string {
  if ('errcode' in reply) throw new Error(String(reply.errcode))
  return reply.access_token
}
`

/** Each ends in the code of the one error that it has to have. */
const wrong = [
  ['the version unseen', 'export const a = (reply: Reply): string => reply.now_version', 2339],
  ['the rows unseen', 'export const a = (reply: Reply): unknown => reply.uv_info', 2339],
  [
    'the version of a refusal',
    'export const a = (reply: Reply): unknown => reply.errcode !== 0 && reply.now_version',
    2339,
  ],
  ['the token unseen', 'export const a = (reply: TokenReply): string => reply.access_token', 2339],
  [
    'a refusal with 0',
    'export const a = (reply: Reply): boolean => reply.errcode !== 0 && reply.errcode === 0',
    2367,
  ],
] as const

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fake-weixin-types-'))
  const nodes = await openapiTS(pathToFileURL(document), { silent: true })
  await writeFile(join(folder, 'openapi-typescript.ts'), astToString(nodes))
  await createClient({
    input: document,
    output: { path: join(folder, 'hey-api') },
    plugins: ['@hey-api/typescript'],
    logs: { level: 'silent', file: false },
  })
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** The codes of the errors of a program, by a compiler that is strict. */
async function compile(name: string, text: string): Promise<string[]> {
  const file = join(folder, `${name}.ts`)
  await writeFile(file, text)
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts'],
    types: [],
  })
  return ts
    .getPreEmitDiagnostics(program)
    .map((found) => `${found.code} ${ts.flattenDiagnosticMessageText(found.messageText, '\n')}`)
}

describe.each(Object.entries(generators))('the types of %s', (generator, imports) => {
  const prefix = generator.replace(/\W/g, '')

  it('tell a success from a refusal by its errcode', async () => {
    expect(await compile(`${prefix}-right`, imports + right)).toEqual([])
  })

  it('refuse to read what only a success has, where nothing was asked', async () => {
    for (const [index, [what, line, code]] of wrong.entries()) {
      const errors = await compile(`${prefix}-wrong-${index}`, `${imports}${line}\n`)
      expect(errors, what).toEqual([expect.stringContaining(String(code))])
    }
  })
})
