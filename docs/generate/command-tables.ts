import { inspect } from 'node:util'
import type { Command, Option } from 'commander'
import { createProgram } from '../../cli/program.ts'
import { formatCode, formatTable, formatText } from './markdown.ts'

/** The flags of every command, as the command itself has them, a table for each. */
export function generateCommandTables(): string {
  return listCommands()
    .map(
      ({ name, command }) =>
        `### \`${name}\`\n\n${formatText(command.description())}\n\n${formatFlags(command)}`,
    )
    .join('\n\n')
}

/** The commands that do something, by the words that call them. */
export function listCommands(): { name: string; command: Command }[] {
  const program = createProgram(() => undefined)
  return program.commands.flatMap((command) => list(command, command.name()))
}

function list(command: Command, name: string): { name: string; command: Command }[] {
  if (command.commands.length === 0) return [{ name, command }]
  return command.commands.flatMap((child) => list(child, `${name} ${child.name()}`))
}

function formatFlags({ options }: Command): string {
  if (options.length === 0) return 'It has no flags.'
  const rows = options.map((option) => [
    formatCode(option.flags),
    [formatText(option.description), ...formatChoices(option)].join(': '),
    formatDefault(option),
  ])
  return formatTable(['flag', 'meaning', 'default'], rows)
}

function formatChoices({ argChoices = [] }: Option): string[] {
  return argChoices.length === 0 ? [] : [argChoices.map(formatCode).join(', ')]
}

function formatDefault(option: Option): string {
  if (option.mandatory) return 'required'
  const value: unknown = option.defaultValue
  if (option.isBoolean() || value === undefined) return ''
  return (
    option.defaultValueDescription ?? formatCode(typeof value === 'string' ? value : inspect(value))
  )
}
