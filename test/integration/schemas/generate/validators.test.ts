import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ownKeywords } from '#schemas/generate/json-schema.ts'
import { readSources, schemasFolder } from '#schemas/generate/sources.ts'
import { splitSchemas } from '#schemas/generate/split-schemas.ts'
import { generateValidators, importRuntime } from '#schemas/generate/validators.ts'
import type { MessageName } from '#schemas/generated/types.ts'
import { validators } from '#schemas/generated/validators.js'

const run = promisify(execFile)
const file = join(schemasFolder, 'generated', 'validators.js')
const { messages: schemas } = splitSchemas(readSources())

async function runModule(code: string): Promise<unknown> {
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', code])
  return JSON.parse(stdout)
}

describe('validators.js', () => {
  test('is an ES module that needs neither require nor the compiler of ajv', async () => {
    const code = await readFile(file, 'utf8')
    expect(code).not.toContain('require(')
    const imported = [...code.matchAll(/from ["']([^"']+)["']/g)].map(([, path]) => path)
    expect(imported.filter((path) => path?.startsWith('ajv/dist/runtime/') !== true)).toEqual([])
  })

  test('loads in plain Node and validates there', async () => {
    const url = JSON.stringify(pathToFileURL(file).href)
    expect(
      await runModule(`
        const { setSupportVersionRequest, validators } = await import(${url})
        console.log(JSON.stringify([
          Object.keys(validators),
          setSupportVersionRequest({ version: '1.0.0' }),
          setSupportVersionRequest({ version: '1.0' }),
          setSupportVersionRequest.errors.map(({ keyword }) => keyword),
        ]))`),
    ).toEqual([schemas.map(({ name }) => name), true, false, ['pattern']])
  })
})

test('what ajv requires at run time becomes an import that works in plain Node', async () => {
  const schema = { $id: 'https://fake-weixin.example/pair.json', type: 'string', minLength: 2 }
  const code = generateValidators([{ name: 'pair', folder: 'wire', schema }])
  expect(code).toContain('import ucs2lengthModule from "ajv/dist/runtime/ucs2length.js"')
  expect(code).not.toContain('require(')

  const folder = await mkdtemp(join(tmpdir(), 'fake-weixin-validators-'))
  try {
    await symlink(join(schemasFolder, '..', 'node_modules'), join(folder, 'node_modules'))
    await writeFile(join(folder, 'pair.mjs'), code)
    const url = JSON.stringify(pathToFileURL(join(folder, 'pair.mjs')).href)
    expect(
      await runModule(`
        const { pair } = await import(${url})
        console.log(JSON.stringify(['a', 'ab', '\\u{1F600}'].map((text) => pair(text))))`),
    ).toEqual([false, true, false])
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('importRuntime asks for each module once', () => {
  const call = 'require("ajv/dist/runtime/equal").default'
  expect(importRuntime(`const a = ${call};\nconst b = ${call};\n`)).toBe(
    `import equalModule from "ajv/dist/runtime/equal.js"
const a = equalModule.default;
const b = equalModule.default;
`,
  )
})

describe('the generated functions', () => {
  const ajv = new Ajv2020({ allErrors: true })
  ajv.addVocabulary(ownKeywords)
  for (const { schema } of schemas) ajv.addSchema(schema)

  /** Examples with one value anywhere replaced by another: near misses, where rules decide. */
  const nearMisses = (examples: readonly unknown[]) =>
    fc
      .tuple(fc.constantFrom(...examples), fc.nat(), fc.option(fc.jsonValue(), { nil: undefined }))
      .map(([example, at, other]) => {
        let left = at % 12
        const text = JSON.stringify(example, (key, value: unknown) =>
          key !== '' && left-- === 0 ? other : value,
        )
        return JSON.parse(text) as unknown
      })

  test.each(schemas)('$name finds the same errors as ajv at run time', ({ name, schema }) => {
    const reference = ajv.getSchema(schema.$id ?? '')
    const validate = validators[name as MessageName]
    const value = fc.oneof(fc.jsonValue(), nearMisses(schema.examples ?? []))
    fc.assert(
      fc.property(value, (candidate) => {
        expect(validate(candidate)).toBe(reference?.(candidate))
        const keys = (errors: typeof validate.errors) =>
          (errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`)
        expect(keys(validate.errors)).toEqual(keys(reference?.errors))
      }),
    )
  })
})
