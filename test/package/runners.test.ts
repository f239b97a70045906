import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installPackage, packPackage, removeFolders, type Tarball } from './installed-package.ts'
import { exportedValues } from './public-names.ts'
import { runModule, runNode } from './run-in-project.ts'

let tarball: Tarball

beforeAll(async () => {
  tarball = await packPackage()
})

afterAll(removeFolders)

/** What a TypeScript user writes with each runner; each wrong line names its error. */
const use = `
import { allowRefusals, test, type UnexpectedPolicy } from 'fake-weixin/vitest'
import { assertHasReceived, useFakeWeixin } from 'fake-weixin/node-test'
import { useFakeWeixin as useInJest, type JestMiniProgram } from 'fake-weixin/jest/in-test'
import { describe, expect } from 'vitest'
import { test as nodeTest } from 'node:test'

const policy: UnexpectedPolicy = 'warn'
describe('all', () => {
  test.override({ unexpected: policy, shopOptions: { supportVersion: '2.20.0' } })
  test.override({ unexpected: 'never' }) // TS2322
  test('one', async ({ shop, addMiniProgram, weixin }) => {
    allowRefusals(shop, 40001, 'path-outside')
    allowRefusals(shop, 'no-such-rule') // TS2345
    await addMiniProgram({ platform: await weixin.addPlatform() })
    await expect(shop).toHaveSetVersion('2.25.0')
    await expect(shop).toHaveReceived('setSupportVersion', { times: 1, with: { version: '2.0.0' } })
    await expect(shop).toHaveReceived('setVersion') // TS2345
    const nothing: never = expect('text').toHaveSetVersion('2.25.0')
    void nothing
  })
})

const weixin = useFakeWeixin({ unexpected: 'ignore', allowedRefusals: [89014] })
nodeTest('one', async (t) => {
  const shop = await weixin.addMiniProgram(t, { supportVersion: '2.20.0' })
  await assertHasReceived(shop, 'getSupportVersion', { errcode: 0 })
  await weixin.addMiniProgram() // TS2554
})

export async function useJest(): Promise<string> {
  const shop: JestMiniProgram = await useInJest().addMiniProgram()
  await shop.addFault('any', { errcode: 0.5 })
  await shop.addFault('everything', { errcode: -1 }) // TS2345
  return shop.componentAppid
}
`

describe('the entries for test runners', () => {
  it('have types that allow right use and refuse wrong use', async () => {
    const packages = ['@types/node', '@types/express', 'vitest']
    const project = await installPackage(tarball, packages)
    const file = await project.write('use.mts', use)
    const program = ts.createProgram([file], {
      strict: true,
      exactOptionalPropertyTypes: true,
      verbatimModuleSyntax: true,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2022.d.ts', 'lib.esnext.disposable.d.ts'],
      types: ['node'],
      typeRoots: [`${project.folder}/node_modules/@types`],
      noEmit: true,
      // The types of vitest need those of a browser.
      skipLibCheck: true,
    })
    const found = ts
      .getPreEmitDiagnostics(program)
      .map(({ code, file, start = 0, messageText }) => {
        const line = file?.getLineAndCharacterOfPosition(start).line ?? 0
        const text = use.split('\n')[line] ?? ''
        return text.endsWith(`// TS${code}`)
          ? `line ${line}`
          : `${line} TS${code} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
      })
    const expected = use
      .split('\n')
      .flatMap((text, line) => (/ \/\/ TS\d+$/.test(text) ? [`line ${line}`] : []))
    expect(found).toEqual(expected)
    expect(expected.length).toBe(5)
  })

  it('load nothing but the runner and express', async () => {
    const nothing = { exitCode: 0, stdout: '', stderr: '' }
    const plain = await installPackage(tarball, [])
    expect(await runModule(plain, "import 'fake-weixin/jest/in-test'")).toEqual(nothing)
    const express = await installPackage(tarball, ['express'])
    expect(await runModule(express, "import 'fake-weixin/node-test'")).toEqual(nothing)
  })

  it('have these names in vitest, which loads nowhere else', async () => {
    const project = await installPackage(tarball, ['express', 'vitest'])
    await project.write(
      'names.test.js',
      `import * as entry from 'fake-weixin/vitest'
      import { expect, it } from 'vitest'
      it('has names', () => expect(Object.keys(entry).sort().join(' ')).toBe('${exportedValues['fake-weixin/vitest'] ?? ''}'))`,
    )
    const { exitCode, stdout } = await runNode(project, 'node_modules/vitest/vitest.mjs', 'run')
    expect(stdout).toContain('1 passed')
    expect(exitCode).toBe(0)
  })

  it('name the runner that is not installed', async () => {
    const project = await installPackage(tarball, ['express'])
    const vitest = await runModule(project, "import 'fake-weixin/vitest'")
    expect(vitest.stderr).toContain("Cannot find package 'vitest'")
    const jest = await runModule(project, "import 'fake-weixin/jest'")
    expect(jest.stderr).toContain('Install it: npm install --save-dev jest jest-environment-node.')
  })

  it('say so when the part in the test runs outside the environment', async () => {
    const project = await installPackage(tarball, [])
    const text = "import { allowRefusals } from 'fake-weixin/jest/in-test'; allowRefusals(null, 1)"
    const { stderr } = await runModule(project, text)
    expect(stderr).toContain("Expected testEnvironment: 'fake-weixin/jest'.")
  })
})
