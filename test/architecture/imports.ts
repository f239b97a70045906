import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'

/** One import of one source file; `target` is a path from the root, or a package name. */
export interface SourceImport {
  file: string
  target: string
  kind: 'own' | 'node' | 'package'
  typeOnly: boolean
}

const root = join(import.meta.dirname, '../..')
const folders = ['schemas', 'fixtures', 'server', 'contracts', 'cli']

/** Every import of the source that the package is built from. */
export function readImports(): SourceImport[] {
  return listSources().flatMap((file) => readImportsOf(file))
}

/** Every source file that the package is built from, as a path from the root. */
export function listSources(): string[] {
  return folders
    .flatMap((folder) => listFolder(folder))
    .filter(
      (file) => !file.startsWith('schemas/generate/') && !file.startsWith('fixtures/generate/'),
    )
}

function listFolder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return listFolder(path)
    return /\.(ts|cts|js)$/.test(entry.name) ? [path] : []
  })
}

function readImportsOf(file: string): SourceImport[] {
  const text = readFileSync(join(root, file), 'utf8')
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest)
  const found: SourceImport[] = []
  const visit = (node: ts.Node): void => {
    const specifier = readSpecifier(node)
    if (specifier !== undefined)
      found.push({ file, typeOnly: isTypeOnly(node), ...resolve(file, specifier) })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function readSpecifier(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    const { moduleSpecifier } = node
    return moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : undefined
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments
    return argument && ts.isStringLiteral(argument) ? argument.text : undefined
  }
  return undefined
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node))
    return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
  return ts.isExportDeclaration(node) && node.isTypeOnly
}

function resolve(file: string, specifier: string): Pick<SourceImport, 'target' | 'kind'> {
  if (specifier.startsWith('.')) {
    return { kind: 'own', target: relative(root, join(root, dirname(file), specifier)) }
  }
  if (specifier.startsWith('node:')) return { kind: 'node', target: specifier }
  const parts = specifier.split('/')
  return { kind: 'package', target: parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/') }
}
