import { inspect } from 'node:util'
import schema from '../../schemas/control/server-options.json' with { type: 'json' }
import { formatCode, formatTable, formatText } from './markdown.ts'

/** One option, as far as the tables look into its schema. */
interface OptionSchema {
  readonly description: string
  readonly type?: string
  readonly enum?: readonly (string | number)[]
  readonly default?: unknown
  readonly 'x-group': string
  readonly 'x-evidence'?: string
  readonly 'x-flag'?: { readonly flags: string }
}

const options: readonly (readonly [name: string, option: OptionSchema])[] = Object.entries(
  schema.properties,
)

const groups = [
  ['world', 'What the fake answers'],
  ['transport', 'How it is reached'],
  ['journal', 'What it keeps'],
] as const

/** Every option of the fake with its default and its flag, a table for each group. */
export function generateOptionTables(): string {
  return groups
    .map(([group, heading]) => {
      const rows = options
        .filter(([, option]) => option['x-group'] === group)
        .map(([name, option]) => [
          formatCode(name),
          formatDefault(option),
          ...formatFlag(option),
          formatText(option.description),
        ])
      // Of a group that the command cannot set, a column would be empty.
      const hasFlags = rows.some((row) => row[2] !== '')
      const head = ['option', 'default', 'flag', 'meaning']
      const table = [head, ...rows].map((row) => (hasFlags ? row : row.toSpliced(2, 1)))
      return `### ${heading}\n\n${formatTable(table[0] ?? [], table.slice(1))}`
    })
    .join('\n\n')
}

/** The options that are a choice between two answers, each with the evidence for them. */
export function generateSwitches(): string {
  const rows = options
    .filter(([, option]) => option['x-group'] === 'world' && listOthers(option).length > 0)
    .map(([name, option]) => [
      formatCode(name),
      formatDefault(option),
      listOthers(option)
        .map((value) => `${formatCode(inspect(value))}, ${formatCode(writeFlag(option, value))}`)
        .join('<br>'),
      formatText(option.description),
      formatText(option['x-evidence'] ?? ''),
    ])
  return formatTable(['option', 'default', 'the other value', 'meaning', 'evidence'], rows)
}

function listOthers(option: OptionSchema): unknown[] {
  const values = option.type === 'boolean' ? [true, false] : (option.enum ?? [])
  return values.filter((value) => value !== option.default)
}

/** A flag as it is written on a command line: its name, with the value if it has an argument. */
function writeFlag({ 'x-flag': flag }: OptionSchema, value: unknown): string {
  return (flag?.flags ?? '').replace(/<\w+>/, String(value))
}

function formatDefault(option: OptionSchema): string {
  return option.default === undefined ? '' : formatCode(inspect(option.default))
}

function formatFlag({ 'x-flag': flag }: OptionSchema): string[] {
  return [flag === undefined ? '' : formatCode(flag.flags)]
}
