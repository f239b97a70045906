import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import packageJson from '../../package.json' with { type: 'json' }
import { formatCode, formatTable, formatText } from './markdown.ts'

const root = join(import.meta.dirname, '../..')

/** One value that an entry of the package exports, and the first sentence of its doc block. */
export interface Exported {
  readonly name: string
  readonly says: string
}

/** Every value that the entries of the package export, a table for each entry. */
export function generateExportTables(): string {
  return listEntries()
    .map(({ entry, source }) => {
      const rows = readExports(source).map(({ name, says }) => [formatCode(name), formatText(says)])
      return `### \`${entry}\`\n\n${formatTable(['name', 'what it is'], rows)}`
    })
    .join('\n\n')
}

/** The entries that are modules with exports, by the name that a program imports. */
export function listEntries(): { entry: string; source: string }[] {
  return Object.entries(packageJson.exports).flatMap(([path, target]) => {
    if (typeof target === 'string') return []
    const source = target.default.replace('./dist/', '').replace(/\.(c?)js$/, '.$1ts')
    const hasExports = existsSync(join(root, source)) && readExports(source).length > 0
    return hasExports ? [{ entry: path.replace('.', 'fake-weixin'), source }] : []
  })
}

/** The properties of an interface of a source file, and the first sentence of each one's doc block. */
export function readProperties(file: string, name: string): (Exported & { type: string })[] {
  return parse(file)
    .statements.filter(ts.isInterfaceDeclaration)
    .filter((statement) => statement.name.text === name)
    .flatMap(({ members }) => members.filter(ts.isPropertySignature))
    .map((member) => ({
      name: member.name.getText(),
      type: member.type?.getText() ?? '',
      says: readFirstSentence(member),
    }))
}

/** The values that a source file exports, its own and those of other files, in alphabetical order. */
export function readExports(file: string): Exported[] {
  return parse(file)
    .statements.flatMap((statement) => readStatement(file, statement))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function parse(file: string): ts.SourceFile {
  const text = readFileSync(join(root, file), 'utf8')
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
}

function readStatement(file: string, statement: ts.Statement): Exported[] {
  if (ts.isExportDeclaration(statement)) return readReexports(file, statement)
  if (!isExported(statement)) return []
  const says = readFirstSentence(statement)
  if (ts.isVariableStatement(statement)) {
    const { declarations } = statement.declarationList
    return declarations.map(({ name }) => ({ name: name.getText(), says }))
  }
  const isValue = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)
  return isValue && statement.name !== undefined ? [{ name: statement.name.text, says }] : []
}

function readReexports(file: string, statement: ts.ExportDeclaration): Exported[] {
  const { exportClause, moduleSpecifier, isTypeOnly } = statement
  if (isTypeOnly || moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return []
  const all = readExports(join(dirname(file), moduleSpecifier.text))
  if (exportClause === undefined || !ts.isNamedExports(exportClause)) return all
  const names = exportClause.elements.filter((element) => !element.isTypeOnly)
  return all.filter(({ name }) => names.some((element) => element.name.text === name))
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : []
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
}

function readFirstSentence(node: ts.Node): string {
  const [block] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc)
  const comment = ts.getTextOfJSDocComment(block?.comment) ?? ''
  const text = comment.replace(/\s+/g, ' ').replace(/\{@link ([^}]+)\}/g, '`$1`')
  return /^.*?[.:;](?= |$)/.exec(text)?.[0].replace(/[:;]$/, '.') ?? text
}
