import { unknownCredentials } from '../../fixtures/unknown-credentials.ts'
import type { PactStateValues } from '../../schemas/generated/types.ts'
import { createIssue, describeReceived, type Issue } from '../../schemas/issue.ts'
import { isJsonObject, type JsonObject } from '../../schemas/json.ts'
import {
  anObject,
  assertArgument,
  assertOptions,
  aText,
  oneOf,
  type OptionRule,
  type OptionRules,
} from '../options/assert-options.ts'

/** The name of a value that a provider state gives to a request: a credential of the provider. */
export type StateValueName = keyof PactStateValues

/** Every {@link StateValueName}. */
export const stateValueNames = Object.keys(unknownCredentials) as StateValueName[]

/** The values that a provider state gives, by name. */
export type StateValues = Readonly<PactStateValues>

/** Any text that matches a regular expression. */
export interface TextTerm {
  readonly term: 'text'
  /** Source of a regular expression, without flags; it has to hold for JavaScript and for Rust. */
  readonly regex: string
  /** What a mock server sends, and a provider gets where no state gives a value. */
  readonly example: string
  /** The value of a provider state that takes the place of the example; null for none. */
  readonly stateValue: StateValueName | null
}

/** Any number, whole or not. */
export interface NumberTerm {
  readonly term: 'number'
  readonly example: number
}

/** An array of any length, none included, each element like every one of the examples. */
export interface RowsTerm {
  readonly term: 'rows'
  /** At least one; a mock server sends them all. */
  readonly examples: readonly Pattern[]
}

/** A part of a pattern that stands for many values. */
export type Term = TextTerm | NumberTerm | RowsTerm

/** An object whose fields are patterns. */
export interface ObjectPattern {
  readonly [key: string]: Pattern
}

/** What a JSON value has to be: itself where it is plain, more where a term stands in it. */
export type Pattern = string | number | boolean | null | readonly Pattern[] | ObjectPattern | Term

/** Text that matches a regular expression, of which `example` is one. */
export function text(regex: string, example: string): TextTerm {
  return { term: 'text', regex, example, stateValue: null }
}

/** Text that is not empty, and that a provider state gives. */
export function fromState(stateValue: StateValueName, example: string): TextTerm {
  return { term: 'text', regex: '.+', example, stateValue }
}

/** Any number. */
export function number(example: number): NumberTerm {
  return { term: 'number', example }
}

/** Rows like these, any number of them. */
export function rows(...examples: readonly [Pattern, ...Pattern[]]): RowsTerm {
  return { term: 'rows', examples }
}

/** Tells a term from a plain object; no message of WeChat has a field `term`. */
export function isTerm(pattern: Pattern): pattern is Term {
  return typeof pattern === 'object' && pattern !== null && 'term' in pattern
}

/** Whether a value is a pattern, with all that is in it. */
export function isPattern(value: unknown): value is Pattern {
  if (Array.isArray(value)) return value.every(isPattern)
  if (!isJsonObject(value)) {
    return value === null || ['string', 'number', 'boolean'].includes(typeof value)
  }
  return 'term' in value ? isValidTerm(value) : Object.values(value).every(isPattern)
}

function isValidTerm({ term, regex, example, stateValue, examples }: JsonObject): boolean {
  switch (term) {
    case 'text':
      return (
        typeof example === 'string' &&
        typeof regex === 'string' &&
        isRegex(regex) &&
        [null, ...stateValueNames].some((name) => name === stateValue)
      )
    case 'number':
      return typeof example === 'number'
    case 'rows':
      return Array.isArray(examples) && examples.length > 0 && examples.every(isPattern)
    default:
      return false
  }
}

function isRegex(source: string): boolean {
  try {
    new RegExp(source)
    return true
  } catch {
    return false
  }
}

const aPattern: OptionRule = {
  expected: 'JSON, or an object with a term text, number or rows in its place',
  accepts: isPattern,
}

/**
 * The JSON value of a pattern: each term is its state value if there is one, else its example. Throws
 * `invalid_options` for what is no pattern.
 */
export function fillPattern(pattern: Pattern, values: StateValues = {}): unknown {
  assertArgument('fill a pattern', 'pattern', pattern, aPattern)
  assertArgument('fill a pattern', 'values', values, { ...anObject, isSecret: true })
  return fill(pattern, values)
}

function fill(pattern: Pattern, values: StateValues): unknown {
  if (typeof pattern !== 'object' || pattern === null) return pattern
  if (isList(pattern)) return pattern.map((part) => fill(part, values))
  if (isTerm(pattern)) return fillTerm(pattern, values)
  return Object.fromEntries(Object.entries(pattern).map(([key, part]) => [key, fill(part, values)]))
}

function fillTerm(term: Term, values: StateValues): unknown {
  switch (term.term) {
    case 'text':
      return (term.stateValue === null ? undefined : values[term.stateValue]) ?? term.example
    case 'number':
      return term.example
    case 'rows':
      return term.examples.map((example) => fill(example, values))
  }
}

/**
 * What a value has that its pattern does not allow; nothing if it matches. Keys that the pattern
 * does not name are allowed, as in any reply, unless `extraKeys` refuses them, as in a request. Throws
 * `invalid_options` for what is no pattern.
 */
export function matchPattern(
  pattern: Pattern,
  value: unknown,
  options: { extraKeys?: 'allow' | 'refuse'; path?: string } = {},
): Issue[] {
  assertArgument('match a pattern', 'pattern', pattern, aPattern)
  assertOptions('match a pattern', options, matchRules)
  const { extraKeys = 'allow', path = '' } = options
  return match(pattern, value, path, { extraKeys })
}

const matchRules: OptionRules<NonNullable<Parameters<typeof matchPattern>[2]>> = {
  extraKeys: oneOf(['allow', 'refuse']),
  path: aText,
}

function match(pattern: Pattern, value: unknown, path: string, options: MatchOptions): Issue[] {
  if (typeof pattern !== 'object' || pattern === null) return matchPlain(pattern, value, path)
  if (isList(pattern)) return matchList(pattern, value, path, options)
  if (isTerm(pattern)) return matchTerm(pattern, value, path, options)
  return matchObject(pattern, value, path, options)
}

interface MatchOptions {
  readonly extraKeys: 'allow' | 'refuse'
}

function matchPlain(pattern: string | number | boolean | null, value: unknown, path: string) {
  return value === pattern ? [] : [mismatch(path, 'const', JSON.stringify(pattern), value)]
}

function matchList(
  pattern: readonly Pattern[],
  value: unknown,
  path: string,
  options: MatchOptions,
): Issue[] {
  if (!Array.isArray(value)) return [mismatch(path, 'type', 'an array', value)]
  if (value.length !== pattern.length) {
    return [mismatch(path, 'const', `an array of ${pattern.length}`, value)]
  }
  return pattern.flatMap((part, index) => match(part, value[index], `${path}[${index}]`, options))
}

function matchTerm(term: Term, value: unknown, path: string, options: MatchOptions): Issue[] {
  switch (term.term) {
    case 'text':
      return typeof value === 'string' && new RegExp(term.regex).test(value)
        ? []
        : [mismatch(path, 'pattern', `text that matches ${term.regex}`, value)]
    case 'number':
      return typeof value === 'number' ? [] : [mismatch(path, 'type', 'a number', value)]
    case 'rows':
      return matchRows(term, value, path, options)
  }
}

function matchRows(
  { examples }: RowsTerm,
  value: unknown,
  path: string,
  options: MatchOptions,
): Issue[] {
  if (!Array.isArray(value)) return [mismatch(path, 'type', 'an array', value)]
  return value.flatMap((row, index) =>
    examples.flatMap((example) => match(example, row, `${path}[${index}]`, options)),
  )
}

function matchObject(
  pattern: ObjectPattern,
  value: unknown,
  path: string,
  options: MatchOptions,
): Issue[] {
  if (!isJsonObject(value)) return [mismatch(path, 'type', 'an object', value)]
  const named = Object.entries(pattern).flatMap(([key, part]) => {
    const inner = join(path, key)
    return Object.hasOwn(value, key)
      ? match(part, value[key], inner, options)
      : [mismatch(inner, 'required', 'a value', undefined)]
  })
  if (options.extraKeys === 'allow') return named
  const extra = Object.keys(value).filter((key) => !Object.hasOwn(pattern, key))
  return [
    ...named,
    ...extra.map((key) => mismatch(join(path, key), 'additionalProperties', 'nothing', value[key])),
  ]
}

function mismatch(path: string, rule: string, expected: string, value: unknown): Issue {
  return createIssue({ path, rule, expected, received: describeReceived(value) })
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}

function isList(pattern: Pattern): pattern is readonly Pattern[] {
  return Array.isArray(pattern)
}
