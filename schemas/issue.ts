import { describeExpected } from './expectation.ts'
import { sayInEnglish, type IssuePhrase, type IssueWord } from './issue-words.ts'

/** One thing that is wrong with one value. */
export interface Issue {
  /** Where: `version`, `platforms[0].miniPrograms[1].appid`; empty for the value as a whole. */
  readonly path: string
  /** The JSON Schema keyword that failed, such as `required`, `type` or `pattern`. */
  readonly rule: string
  /** What that keyword asked for, as data: `{ limit: 1 }`, `{ allowedValues: [1, 2] }`. */
  readonly params: Readonly<Record<string, unknown>>
  /** What would have been right, in words: `a string`. */
  readonly expected: string
  /** What was there instead, cut to 80 characters: `number 3`, `null`, `nothing`. */
  readonly received: string
  /** All of it in one sentence. */
  readonly message: string
}

/** An issue before it is put into words: which keyword failed, what it asked for, of which value. */
export interface Problem {
  readonly path: string
  readonly keyword: string
  readonly params: Issue['params']
  /** What was there; undefined for nothing. */
  readonly value: unknown
}

const longestReceived = 80

/** Creates an issue; this is the only place that words the message of one. */
export function createIssue(
  facts: Omit<Issue, 'message' | 'params'> & Partial<Pick<Issue, 'params'>>,
): Issue {
  const { path, rule, params = {}, expected, received } = facts
  const message = `Invalid ${path === '' ? 'value' : path}: expected ${expected}, received ${received}.`
  return { path, rule, params, expected, received, message }
}

/** Puts a problem into words, in English. */
export function toIssue({ path, keyword, params, value }: Problem): Issue {
  const expected = sayInEnglish(describeExpected({ keyword, params }))
  return createIssue({ path, rule: keyword, params, expected, received: describeReceived(value) })
}

/** Words for a received value: its JSON type and its JSON text, cut to 80 characters. */
export function describeReceived(value: unknown): string {
  return sayInEnglish([phraseReceived(value)]).trimEnd()
}

const foundWords: Readonly<Record<string, IssueWord>> = {
  array: 'foundArray',
  boolean: 'foundBoolean',
  number: 'foundNumber',
  object: 'foundObject',
  string: 'foundString',
}

/** The same as words that every language has. */
export function phraseReceived(value: unknown): IssuePhrase {
  if (value === undefined) return { word: 'foundNothing', values: {} }
  if (value === null) return { word: 'literal', values: { text: 'null' } }
  const type = Array.isArray(value) ? 'array' : typeof value
  const text = cut(toText(value), longestReceived - type.length - 1)
  const word = foundWords[type]
  // Else a value of a program, not of JSON: a function, a symbol or a bigint.
  if (word !== undefined) return { word, values: { text } }
  return { word: 'literal', values: { text: `${type} ${text}` } }
}

/** One line for each issue. */
export function formatIssues(issues: readonly Issue[]): string {
  return issues.map(({ message }) => message).join('\n')
}

function toText(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (typeof value === 'string') return JSON.stringify(value.slice(0, longestReceived))
  if (typeof value === 'function' || typeof value === 'symbol') return ''
  try {
    return JSON.stringify(value)
  } catch {
    // A value from a program, not from JSON: it holds itself, or a bigint.
    return ''
  }
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 3)}...`
}
