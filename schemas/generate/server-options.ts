import type { FlagSource, JsonSchema } from './json-schema.ts'
import type { Sources } from './sources.ts'

/** Generates the defaults of the options of the fake, and the flags of the command that set them. */
export function generateServerOptions({ schemas }: Sources): string {
  const { properties = {} } = schemas.find(({ name }) => name === 'server-options')?.schema ?? {}
  const options = Object.entries(properties)
  const defaults = options.flatMap(([name, schema]) =>
    'default' in schema ? [[name, schema['default']] as const] : [],
  )
  const groups = new Set(options.map(([, schema]) => schema['x-group'] ?? ''))
  return `import type { ServerOptions } from './types.ts'

/** The default of each option that has one. */
export const optionDefaults = ${JSON.stringify(Object.fromEntries(defaults))} as const satisfies ServerOptions

/** What an option is about: how callers reach the fake, what it answers, or what it keeps. */
export type OptionGroup = ${[...groups].map((group) => `'${group}'`).join(' | ')}

/** A flag of the command that sets an option. */
export interface OptionFlag {
  /** What its option is about. */
  readonly group: OptionGroup
  /** Its names and its argument, as commander takes them. */
  readonly flags: string
  /** What \`--help\` says of it. */
  readonly help: string
  /** How its argument is read; absent if it has none. */
  readonly argument?: 'text' | 'integer' | 'choice' | 'list'
  /** What its argument can be, if that is a choice. */
  readonly choices?: readonly (string | number)[]
  /** What the option becomes, if the flag has no argument. */
  readonly value?: string | boolean
  /** What the option is without the flag, if the flag has an argument. */
  readonly default?: string | number
  /** Other options that it sets. */
  readonly implies?: ServerOptions
}

/** The flags by their options; an option that is not here has none. */
export const optionFlags: Readonly<Partial<Record<keyof ServerOptions, OptionFlag>>> = ${JSON.stringify(generateFlags(options))}
`
}

function generateFlags(options: readonly (readonly [string, JsonSchema])[]): object {
  const flags = options.flatMap(([name, schema]) => {
    const flag = schema['x-flag']
    return flag === undefined ? [] : [[name, generateFlag(schema, flag)] as const]
  })
  return Object.fromEntries(flags)
}

function generateFlag(schema: JsonSchema, source: FlagSource): object {
  const { value = true, default: ownDefault = schema['default'], ...flag } = source
  const group = schema['x-group']
  if (!flag.flags.includes('<')) return { group, ...flag, value }
  const argument = chooseArgument(schema)
  return {
    group,
    ...flag,
    argument,
    ...(argument === 'choice' ? { choices: schema['enum'] } : {}),
    ...(argument === 'list' ? {} : { default: ownDefault }),
  }
}

function chooseArgument(schema: JsonSchema): string {
  if ('enum' in schema) return 'choice'
  if (schema['type'] === 'array') return 'list'
  return schema['type'] === 'integer' ? 'integer' : 'text'
}
