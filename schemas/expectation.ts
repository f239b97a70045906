import { patternExamples } from './generated/pattern-examples.ts'
import type { IssuePhrase, IssueWord } from './issue-words.ts'
import type { ValidationError } from './validator.ts'

type Failed = Pick<ValidationError, 'keyword' | 'params'>
type Wording = (params: Failed['params']) => IssuePhrase | readonly IssuePhrase[]

const typeWords: Readonly<Record<string, IssueWord>> = {
  array: 'wantedArray',
  boolean: 'wantedBoolean',
  integer: 'wantedInteger',
  number: 'wantedNumber',
  object: 'wantedObject',
  string: 'wantedString',
}

const wordings: Readonly<Record<string, Wording>> = {
  required: () => say('wantedAny'),
  additionalProperties: ({ names }) => say('wantedName', { names: list(names).join(', ') }),
  type: ({ type }) => (Array.isArray(type) ? type : [type]).map(sayType),
  enum: ({ allowedValues }) =>
    say('wantedOneOf', { values: list(allowedValues).map(toText).join(', ') }),
  anyOf: ({ alternatives }) => sayAlternatives(list(alternatives).filter(isFailed)),
  const: ({ allowedValue }) => say('literal', { text: toText(allowedValue) }),
  not: () => say('wantedOther'),
  pattern: ({ pattern }) => sayPattern(String(pattern)),
  minLength: ({ limit }) =>
    limit === 1 ? say('wantedNotEmpty') : sayLimit('wantedCharacters', limit),
  exclusiveMinimum: ({ limit }) => sayLimit('wantedAbove', limit),
  minItems: ({ limit }) => sayLimit('wantedItems', limit),
  minimum: ({ limit }) => sayLimit('wantedAtLeast', limit),
  maximum: ({ limit }) => sayLimit('wantedAtMost', limit),
  uniqueItems: () => say('wantedUnique'),
}

/** What one failed keyword of a schema asks for, as a choice; one without words names itself. */
export function describeExpected({ keyword, params }: Failed): readonly IssuePhrase[] {
  const wording = wordings[keyword]
  const said = wording === undefined ? say('wantedKeyword', { keyword }) : wording(params)
  return 'word' in said ? [said] : said
}

function say(word: IssueWord, values: IssuePhrase['values'] = {}): IssuePhrase {
  return { word, values }
}

function sayLimit(word: IssueWord, limit: unknown): IssuePhrase {
  return say(word, { limit: Number(limit) })
}

function sayType(type: unknown): IssuePhrase {
  const word = typeWords[String(type)]
  return word === undefined ? say('literal', { text: String(type) }) : say(word)
}

/** By an example, which says more than a regular expression, where the schema has one. */
function sayPattern(pattern: string): IssuePhrase {
  const example = patternExamples[pattern]
  return example === undefined
    ? say('wantedPattern', { pattern })
    : say('wantedExample', { example })
}

/** What each alternative would have taken: the fields that it needs, or the values. */
function sayAlternatives(failed: readonly Failed[]): readonly IssuePhrase[] {
  const fields = failed.map(({ params }) => params['missingProperty']).filter(isText)
  if (fields.length > 0) return [say('wantedFields', { names: fields.join(', ') })]
  const phrases = failed.flatMap(describeExpected)
  const texts = phrases.map(toText)
  return phrases.filter((_, index) => texts.indexOf(texts[index] ?? '') === index)
}

function isFailed(value: unknown): value is Failed {
  return typeof value === 'object' && value !== null && 'keyword' in value && 'params' in value
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function toText(value: unknown): string {
  return JSON.stringify(value)
}
