import { Option, type Command } from 'commander'
import {
  optionFlags,
  type OptionFlag,
  type OptionGroup,
} from '../schemas/generated/server-options.ts'
import type { ServerOptions } from '../schemas/generated/types.ts'
import { parseMessage } from '../schemas/validate.ts'
import { refuseInput } from '../server/control/refuse-input.ts'
import { collect, parseInteger } from './flags.ts'

/** The flag that names a file with what a fake starts with. */
export interface SeedFileFlag {
  readonly seedFile?: string
}

/** Adds the flags that say what a fake starts with and what it answers, and returns the command. */
export function addWorldFlags(command: Command): Command {
  command.option(
    '--seed-file <path>',
    'JSON file with platforms, mini programs, tokens, and options that flags win over',
  )
  return addOptionFlags(command, 'world')
}

/** Adds the flags of the options that are about one thing, and returns the command. */
export function addOptionFlags(command: Command, group: OptionGroup): Command {
  for (const flag of Object.values(optionFlags)) {
    if (flag.group === group) command.addOption(createOption(flag))
  }
  return command
}

function createOption(flag: OptionFlag): Option {
  const option = new Option(flag.flags, flag.help)
  if (flag.argument === 'integer') option.argParser(parseInteger)
  if (flag.argument === 'list') option.argParser(collect)
  if (flag.argument === 'choice') option.choices((flag.choices ?? []).map(String))
  if (flag.implies !== undefined) option.implies(flag.implies)
  if (flag.default !== undefined) {
    option.default(flag.argument === 'choice' ? String(flag.default) : flag.default)
  }
  return option
}

/**
 * The options of the fake that a command line sets; those of the world only if it has their flag, since
 * a seed file may set them, too. Throws `invalid_options`.
 */
export function readOptions(command: Command): ServerOptions {
  const given = Object.entries(optionFlags).flatMap(([name, flag]) => {
    const value = readValue(command, flag)
    return value === undefined ? [] : [[name, value] as const]
  })
  const { value, issues } = parseMessage('server-options', Object.fromEntries(given))
  if (issues !== undefined) throw refuseInput('start fake-weixin', issues)
  return value
}

function readValue(command: Command, flag: OptionFlag): unknown {
  const key = new Option(flag.flags).attributeName()
  const isDefault = command.getOptionValueSource(key) === 'default'
  if (isDefault && (flag.group === 'world' || flag.argument === undefined)) return undefined
  const value: unknown = command.getOptionValue(key)
  if (value === undefined) return undefined
  if (flag.argument === undefined) return flag.value
  return flag.choices?.find((choice) => String(choice) === value) ?? value
}
