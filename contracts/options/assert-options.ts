import { findNearest } from '../../schemas/find-nearest.ts'
import { describeReceived } from '../../schemas/issue.ts'
import { isJsonObject } from '../../schemas/json.ts'
import { FakeWeixinError } from '../../server/index.ts'

/** What an option or an argument has to be. */
export interface OptionRule {
  /** The same in words, without a full stop: `a text`. */
  readonly expected: string
  readonly accepts: (value: unknown) => boolean
  /** Whether it must be given; false by default. */
  readonly isRequired?: boolean
  /** Whether a message must not quote it; false by default. */
  readonly isSecret?: boolean
  /** What to do if it is wrong, a whole sentence; `Correct it.` by default. */
  readonly remedy?: string
}

/** A rule for every option, so that a new one cannot be forgotten. */
export type OptionRules<Options> = Readonly<Record<keyof Options, OptionRule>>

/** Any text. */
export const aText: OptionRule = {
  expected: 'a text',
  accepts: (value) => typeof value === 'string',
}

/** True or false. */
export const aFlag: OptionRule = {
  expected: 'true or false',
  accepts: (value) => typeof value === 'boolean',
}

/** A function. */
export const aFunction: OptionRule = {
  expected: 'a function',
  accepts: (value) => typeof value === 'function',
}

/** An object that is no array. */
export const anObject: OptionRule = { expected: 'an object', accepts: isJsonObject }

/** One of some texts. */
export function oneOf(texts: readonly string[]): OptionRule {
  return { expected: texts.join(' or '), accepts: (value) => texts.some((text) => text === value) }
}

/** Texts, at least one; `of` says what each is, as in `path`. */
export function textsOf(of: string): OptionRule {
  return {
    expected: `at least one ${of}, in an array`,
    accepts: (value) => Array.isArray(value) && value.length > 0 && value.every(aText.accepts),
  }
}

/** A whole number from 1 to `most`; `usual` is what stands where it is omitted. */
export function aCount({ usual, most }: { usual: number; most: number }): OptionRule {
  return {
    expected: `a whole number from 1 to ${most}`,
    accepts: (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most,
    remedy: `Omit it for ${usual}.`,
  }
}

/**
 * Refuses what are no options at all, unknown names, and values that break their rule; `task` is what
 * fails by that, as in `write a Pact`. Throws `invalid_options`.
 */
export function assertOptions<Options extends object>(
  task: string,
  options: Options,
  rules: OptionRules<Options>,
): void {
  const known = Object.entries<OptionRule>(rules)
  const names = known.map(([name]) => name)
  assertArgument(task, 'options', options, {
    ...anObject,
    expected: `an object with options: ${names.join(', ')}`,
    // It may be what belongs in an option, and that may be a secret.
    isSecret: true,
  })
  for (const name of Object.keys(options)) {
    if (names.includes(name)) continue
    const received = `an unknown name (did you mean "${findNearest(name, names)}"?)`
    refuseOption(task, { option: name, received, expected: names.join(', ') })
  }
  for (const [name, rule] of known) {
    const value: unknown = Reflect.get(options, name)
    if (value !== undefined || rule.isRequired === true) assertOption(task, name, value, rule)
  }
}

/** Refuses the value of one option that breaks its rule. Throws `invalid_options`. */
export function assertOption(task: string, option: string, value: unknown, rule: OptionRule): void {
  if (!rule.accepts(value)) refuseOption(task, { option, ...describeWrong(value, rule) })
}

/** Refuses an argument that breaks its rule. Throws `invalid_options`. */
export function assertArgument(
  task: string,
  argument: string,
  value: unknown,
  rule: OptionRule,
): void {
  if (!rule.accepts(value)) throw fail(task, 'argument', argument, describeWrong(value, rule))
}

/** What is wrong with a value, in words. */
interface WrongValue {
  readonly received: string
  readonly expected: string
  /** `Correct it.` by default. */
  readonly remedy?: string
}

/** What is wrong with an option, in words. */
interface WrongOption extends WrongValue {
  readonly option: string
}

/** Throws `invalid_options` for an option that is wrong; `task` is what fails by that. */
export function refuseOption(task: string, { option, ...wrong }: WrongOption): never {
  throw fail(task, 'option', option, wrong)
}

function describeWrong(value: unknown, { expected, isSecret, remedy }: OptionRule): WrongValue {
  const received = isSecret === true ? describeType(value) : describeReceived(value)
  return { received, expected, ...(remedy === undefined ? {} : { remedy }) }
}

function describeType(value: unknown): string {
  if (value === undefined || value === null) return describeReceived(value)
  return Array.isArray(value) ? 'an array' : `a value of type ${typeof value}`
}

function fail(
  task: string,
  kind: 'option' | 'argument',
  name: string,
  { received, expected, remedy = 'Correct it.' }: WrongValue,
): FakeWeixinError {
  return new FakeWeixinError(
    'invalid_options',
    `Failed to ${task}: the ${kind} ${name} is wrong, received ${received}. ` +
      `Expected ${expected}. ${remedy}`,
    { [kind]: name },
  )
}
