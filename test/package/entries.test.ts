import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  installPackage,
  packPackage,
  removeFolders,
  type Project,
  type Tarball,
} from './installed-package.ts'
import { commonJsEntry, exportedValues, vitestEntries } from './public-names.ts'
import { listWarnings, runModule, runScript } from './run-in-project.ts'

/** JSON by its address, and the file of the package that it is. */
const jsonFiles = {
  'fake-weixin/openapi.json': 'schemas/openapi.json',
  'fake-weixin/control-openapi.json': 'dist/schemas/control-openapi.json',
  'fake-weixin/package.json': 'package.json',
  'fake-weixin/schemas/set-support-version-request.json':
    'schemas/wire/set-support-version-request.json',
  'fake-weixin/schemas/control/seed.json': 'schemas/control/seed.json',
  'fake-weixin/contracts/pacts/fake-weixin-tolerant-client-api.weixin.qq.com.json':
    'contracts/pacts/fake-weixin-tolerant-client-api.weixin.qq.com.json',
  'fake-weixin/fixtures/index.json': 'fixtures/json/index.json',
}

let tarball: Tarball
let project: Project

beforeAll(async () => {
  tarball = await packPackage()
  // Whoever uses the handlers for MSW has it.
  const packages = [...Object.keys(tarball.manifest.dependencies), 'msw']
  project = await installPackage(tarball, packages)
  // Jest is no dependency of the repository; its environment is all that is needed of it here.
  await project.addPackage('jest-environment-node', 'exports.TestEnvironment = class {}')
})

afterAll(removeFolders)

/** The addresses of all JSON files in a folder of the package. */
async function listAddresses(folder: string, prefix: string): Promise<string[]> {
  const files = await readdir(join(project.root, folder))
  return files.filter((file) => file.endsWith('.json')).map((file) => `${prefix}/${file}`)
}

/** What Node or a compiler adds to the names of CommonJS: marks, not names. Node 22 has no second. */
const marks = ['__esModule', 'module.exports']

/** A line of code that prints the names of a module. */
function printNames(module: string): string {
  const isName = `(name) => !${JSON.stringify(marks)}.includes(name)`
  return `console.log(Object.keys(${module}).filter(${isName}).join('\\n'))`
}

describe('the exports map', () => {
  it('has these addresses and no others', () => {
    const addresses = Object.keys(tarball.manifest.exports)
    const patterns = [
      'contracts/pacts/*.json',
      'fixtures/*.json',
      'schemas/*.json',
      'schemas/control/*.json',
    ]
    const single = [
      'fake-weixin/openapi.json',
      'fake-weixin/control-openapi.json',
      'fake-weixin/package.json',
    ]
    expect(addresses.map((address) => address.replace('.', 'fake-weixin')).sort()).toEqual(
      [
        ...Object.keys(exportedValues),
        ...single,
        ...patterns.map((pattern) => `fake-weixin/${pattern}`),
      ].sort(),
    )
  })

  it.each(Object.entries(exportedValues).filter(([entry]) => !vitestEntries.includes(entry)))(
    'gives %s by import and by require(), without a warning of its own',
    async (entry, names) => {
      const stderr = entry === 'fake-weixin/msw' ? await listWarnings(project, 'msw') : ''
      const expected = (...values: string[]) => ({
        exitCode: 0,
        stdout: `${values.sort().join('\n')}\n`,
        stderr,
      })
      const values = names.trim().split(/\s+/)
      const [imported, required] = await Promise.all([
        runModule(project, `import * as entry from '${entry}'\n${printNames('entry')}`),
        runScript(project, printNames(`require('${entry}')`)),
      ])
      // Node gives what a CommonJS module exports as the default, too.
      const extra = entry === commonJsEntry ? ['default'] : []
      expect(imported).toEqual(expected(...values, ...extra))
      expect(required).toEqual(expected(...values))
    },
  )

  it.each(Object.entries(jsonFiles))(
    'gives %s by import and by require(), without a warning',
    async (address, file) => {
      const content: unknown = JSON.parse(await readFile(join(project.root, file), 'utf8'))
      const results = await Promise.all([
        runModule(
          project,
          `import value from '${address}' with { type: 'json' }\nconsole.log(JSON.stringify(value))`,
        ),
        runScript(project, `console.log(JSON.stringify(require('${address}')))`),
      ])
      for (const { stdout, stderr } of results) {
        expect(stderr).toBe('')
        expect(JSON.parse(stdout)).toEqual(content)
      }
    },
  )

  it('gives every schema and every fixture file that the package holds', async () => {
    const addresses = [
      ...(await listAddresses('schemas/wire', 'fake-weixin/schemas')),
      ...(await listAddresses('schemas/control', 'fake-weixin/schemas/control')),
      ...(await listAddresses('fixtures/json', 'fake-weixin/fixtures')),
    ]
    expect(addresses.length).toBeGreaterThan(50)
    const text = `${JSON.stringify(addresses)}.forEach((address) => require(address))`
    expect(await runScript(project, text)).toEqual({ exitCode: 0, stdout: '', stderr: '' })
  })

  it('gives each file that the index of fixtures names, with the bytes that it says', async () => {
    const { stdout } = await runScript(
      project,
      `const { files } = require('fake-weixin/fixtures/index.json')
      const { statSync } = require('node:fs')
      const sizes = files.map(({ file }) => statSync(require.resolve('fake-weixin/fixtures/' + file)).size)
      console.log(JSON.stringify(files.map(({ file, bytes }, index) => [file, bytes - sizes[index]])))`,
    )
    const differences = JSON.parse(stdout) as [string, number][]
    expect(differences.length).toBeGreaterThan(50)
    expect(differences.filter(([, difference]) => difference !== 0)).toEqual([])
  })

  it('keeps the inside of the package closed', async () => {
    const { exitCode, stderr } = await runModule(
      project,
      "import 'fake-weixin/dist/server/engine/engine.js'",
    )
    expect(exitCode).toBe(1)
    expect(stderr).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED')
  })
})
