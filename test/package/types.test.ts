import { join } from 'node:path'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  installPackage,
  packPackage,
  removeFolders,
  type Project,
  type Tarball,
} from './installed-package.ts'
import { exportedTypes } from './public-names.ts'
import { documentedUses, rightUse, wrongUse } from './type-uses.ts'

const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts'],
  types: ['node'],
  resolveJsonModule: true,
  // So that types that cannot be named from outside are found.
  declaration: true,
  noEmit: true,
  skipLibCheck: false,
}

let tarball: Tarball
let project: Project
let program: ts.Program
let diagnostics: readonly ts.Diagnostic[]
let right: string
let wrong: string
let documented: readonly string[]

beforeAll(async () => {
  tarball = await packPackage()
  // Whoever writes TypeScript for Node has its types; all others must come with the package.
  const packages = [...Object.keys(tarball.manifest.dependencies), '@types/node', 'msw', 'vitest']
  project = await installPackage(tarball, packages)
  right = await project.write('right.mts', rightUse)
  wrong = await project.write('wrong.mts', wrongUse)
  documented = await Promise.all(
    documentedUses.map((text, index) => project.write(`documented-${index}.mts`, text)),
  )
  program = ts.createProgram([right, wrong, ...documented], {
    ...options,
    typeRoots: [`${project.folder}/node_modules/@types`],
  })
  diagnostics = ts.getPreEmitDiagnostics(program)
})

afterAll(removeFolders)

/** The errors of some files as `right.mts:3 TS2345 its words`. */
function check(isMeant: (file: string) => boolean): string[] {
  return diagnostics
    .filter(({ file }) => isMeant(file?.fileName ?? ''))
    .map(({ file, start, code, messageText }) => {
      const line = file?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0
      const words = ts.flattenDiagnosticMessageText(messageText, '\n')
      return `${file?.fileName ?? ''}:${line + 1} TS${code} ${words}`
    })
}

/** Each line of a text that names an error, as the `line code` of it. */
function listExpected(text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const code = / \/\/ (TS\d+)$/.exec(line)?.[1]
    return code === undefined ? [] : [`${index + 1} ${code}`]
  })
}

/** The names that an entry exports only as types. */
function listTypes(entry: string): string[] {
  const checker = program.getTypeChecker()
  const target = tarball.manifest.exports[entry.replace('fake-weixin', '.')]
  const types = typeof target === 'object' ? target['types'] : undefined
  const file = program.getSourceFile(join(project.root, types ?? ''))
  const module = file && checker.getSymbolAtLocation(file)
  if (module === undefined) throw new Error(`${entry} was not loaded`)
  return checker
    .getExportsOfModule(module)
    .filter((symbol) => {
      const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0
      const { flags } = isAlias ? checker.getAliasedSymbol(symbol) : symbol
      return (flags & ts.SymbolFlags.Value) === 0
    })
    .map(({ name }) => name)
    .sort()
}

describe('the types', () => {
  it('are complete with those of Node and of the declared packages', () => {
    // Those of MSW are complete only with the types of a browser.
    const isOfMsw = (file: string): boolean => /\/(msw|rettime|@mswjs)\//.test(file)
    const own = [right, wrong, ...documented]
    expect(check((file) => !own.includes(file) && !isOfMsw(file))).toEqual([])
  })

  it('fit the examples of the docs', () => {
    expect(documented.length).toBeGreaterThan(2)
    expect(check((file) => documented.includes(file))).toEqual([])
  })

  it('allow right use', () => {
    expect(check((file) => file === right)).toEqual([])
  })

  it('refuse each wrong use, with the error that names the mistake', () => {
    const found = check((file) => file === wrong).map((text) => text.slice(wrong.length + 1))
    const expected = listExpected(wrongUse)
    expect(found.map((text) => text.split(' ').slice(0, 2).join(' '))).toEqual(expected)
    expect(expected.length).toBeGreaterThan(15)
  })

  it.each(Object.entries(exportedTypes))(
    'of %s have the names that are published',
    (entry, names) => {
      expect(listTypes(entry)).toEqual(names.trim().split(/\s+/).sort())
    },
  )
})
