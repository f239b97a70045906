import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateCallerTable } from './caller-table.ts'
import { generateCommandTables } from './command-tables.ts'
import { generateErrcodeTable } from './errcode-table.ts'
import { generateDetailTable, generateErrorTable } from './error-tables.ts'
import { generateExportTables } from './export-tables.ts'
import { generateFaultTable } from './fault-table.ts'
import {
  generateClientFindings,
  generateProviderFindings,
  generateWrongRequests,
} from './finding-tables.ts'
import { generateInteractionTables } from './interaction-table.ts'
import { generateOperationTable } from './operation-table.ts'
import { generateOptionTables, generateSwitches } from './option-tables.ts'
import { generateRuleTables, generateSummary } from './rule-tables.ts'
import { generateStateTable } from './state-table.ts'

/** A page with generated sections between its hand-written ones. */
export interface Document {
  /** Its path, from the root of the project. */
  readonly name: string
  readonly text: string
  /** The page with its generated sections up to date. */
  readonly renewed: string
}

/** The root of the project. */
export const root: string = join(import.meta.dirname, '../..')

const sections: Readonly<Record<string, Readonly<Record<string, () => string>>>> = {
  'README.md': { operations: generateOperationTable },
  'docs/command.md': { flags: generateCommandTables, options: generateOptionTables },
  'docs/errors.md': { codes: generateErrorTable, details: generateDetailTable },
  'docs/fidelity.md': {
    summary: generateSummary,
    switches: generateSwitches,
    rules: generateRuleTables,
  },
  'docs/errcodes.md': { errcodes: generateErrcodeTable },
  'docs/faults.md': { faults: generateFaultTable },
  'docs/library.md': { exports: generateExportTables },
  'docs/ways-to-connect.md': { callers: generateCallerTable },
  'docs/contracts.md': {
    'client findings': generateClientFindings,
    interactions: generateInteractionTables,
    states: generateStateTable,
    'wrong requests': generateWrongRequests,
    'provider findings': generateProviderFindings,
  },
}

/** Reads every page with generated sections, and generates these sections again. */
export function readDocuments(): Document[] {
  return Object.entries(sections).map(([name, generators]) => {
    const text = readFileSync(join(root, name), 'utf8')
    const renewed = Object.entries(generators).reduce(
      (page, [section, generate]) => replaceSection(page, section, generate()),
      text,
    )
    return { name, text, renewed }
  })
}

/** The page with another text between the two markers of a section. Throws if there are none. */
export function replaceSection(page: string, section: string, text: string): string {
  const begin = `<!-- generated: ${section} -->\n<!-- prettier-ignore-start -->\n`
  const end = `\n<!-- prettier-ignore-end -->\n<!-- end of ${section} -->`
  const from = page.indexOf(begin)
  const to = page.indexOf(end, from)
  if (from === -1 || to === -1) {
    throw new Error(
      `Failed to generate the section ${section}: a marker is missing on the page. ` +
        `Expected ${JSON.stringify(begin)} and, after it, ${JSON.stringify(end)}. Restore them.`,
    )
  }
  return `${page.slice(0, from + begin.length)}\n${text}\n${page.slice(to)}`
}
