import { describeExpected } from '../../schemas/expectation.ts'
import { phraseReceived, type Problem } from '../../schemas/issue.ts'
import { phrase, type Value } from '../wechat/rules/say.ts'
import { isSensitiveName } from '../wechat/sensitive-name.ts'

/** What an explanation says about a field. */
export interface FieldValues {
  readonly field: string
  readonly wanted: Value
  readonly found: Value
}

/** A problem in words that every language has; the value of a secret is not repeated. */
export function describeProblem({ path, keyword, params, value }: Problem): FieldValues {
  const isHidden = value !== undefined && isSensitiveName(path)
  return {
    field: path,
    wanted: describeExpected({ keyword, params }),
    found: isHidden ? phrase('foundSecret', {}) : phraseReceived(value),
  }
}
