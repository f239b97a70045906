import { describeExpected } from '../../schemas/expectation.ts'
import { phraseReceived, type Problem } from '../../schemas/issue.ts'
import { phrase, type Value } from '../wechat/rules/say.ts'
import { findSensitiveWord, isSensitiveName } from '../wechat/sensitive-name.ts'

/** What an explanation says about a field. */
export interface FieldValues {
  readonly field: string
  readonly wanted: Value
  readonly found: Value
  readonly advice: Value
}

/** A problem in words that every language has; the value of a secret is not repeated. */
export function describeProblem({ path, keyword, params, value }: Problem): FieldValues {
  const found = phraseReceived(value)
  // An object in the place of a text may name secrets of its own.
  const isHidden =
    (value !== undefined && isSensitiveName(path)) ||
    findSensitiveWord(String(found.values['text'] ?? '')) !== -1
  return {
    field: path,
    wanted: describeExpected({ keyword, params }),
    found: isHidden ? phrase('foundSecret', {}) : found,
    // The same rule refuses a field that is missing and one that is there but wrong.
    advice: phrase(value === undefined ? 'sendField' : 'checkField', {}),
  }
}
