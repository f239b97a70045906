import type { Issue } from '../../schemas/issue.ts'
import { phrase, type Phrase, type Value } from '../wechat/rules/say.ts'
import { isSensitiveName } from '../wechat/sensitive-name.ts'

/** What an explanation says about a field. */
export interface FieldValues {
  readonly field: string
  readonly wanted: Value
  readonly found: Value
}

/** The values of an issue in words that every language has; the value of a secret is not repeated. */
export function describeIssue({ path, expected, received }: Issue): FieldValues {
  const found = recognise(received, foundForms)
  const hidden = isSensitiveName(path) && typeof found !== 'string' && found.word !== 'foundNothing'
  return {
    field: path,
    wanted: recognise(expected, wantedForms),
    found: hidden ? phrase('foundSecret', {}) : found,
  }
}

type Form = readonly [RegExp, (rest: string) => Phrase]

/** The words of the schemas' issues, which are English, and what they stand for. */
const wantedForms: readonly Form[] = [
  [/^a value$/, () => phrase('wantedAny', {})],
  [/^a string$/, () => phrase('wantedString', {})],
  [/^a number$/, () => phrase('wantedNumber', {})],
  [/^a whole number$/, () => phrase('wantedInteger', {})],
  [/^true or false$/, () => phrase('wantedBoolean', {})],
  [/^a string that is not empty$/, () => phrase('wantedNotEmpty', {})],
  [/^a string that matches (.+)$/s, (pattern) => phrase('wantedPattern', { pattern })],
  [/^one of (.+)$/s, (values) => phrase('wantedOneOf', { values })],
  [/^a number of at least (.+)$/, (limit) => phrase('wantedAtLeast', { limit })],
  [/^a number of at most (.+)$/, (limit) => phrase('wantedAtMost', { limit })],
]

const foundForms: readonly Form[] = [
  [/^nothing$/, () => phrase('foundNothing', {})],
  [/^string (.+)$/s, (text) => phrase('foundString', { text })],
  [/^number (.+)$/s, (text) => phrase('foundNumber', { text })],
  [/^boolean (.+)$/s, (text) => phrase('foundBoolean', { text })],
  [/^array (.+)$/s, (text) => phrase('foundArray', { text })],
  [/^object (.+)$/s, (text) => phrase('foundObject', { text })],
]

/** What words stand for; `null` and a constant need no translation. */
function recognise(words: string, forms: readonly Form[]): Phrase | string {
  for (const [form, make] of forms) {
    const match = form.exec(words)
    if (match !== null) return make(match[1] ?? '')
  }
  return words
}
