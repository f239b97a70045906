import { rules, type RuleEntry, type RuleName } from '../../schemas/generated/rules.ts'
import { allRows } from '../../test/conformance/rows/all-rows.ts'
import type { Row } from '../../test/conformance/rows/row.ts'

/** The rules by name, in the order of the table. */
export const ruleTable: readonly (readonly [RuleName, RuleEntry])[] = Object.keys(rules)
  .filter((name): name is RuleName => name in rules)
  .map((name) => [name, rules[name]])

/** One errcode that a rule refuses with. */
export interface RuleAnswer {
  readonly errcode: number
  /** The options that make the rule refuse with it; none for its own errcode. */
  readonly options: Row['options']
}

/** The rule that can refuse with any errcode, and so has none of its own. */
export const magicRule: RuleName = 'token-magic'

/** Every errcode that a rule refuses with: its own, and others that its rows expect. */
export function listAnswers(name: RuleName, { errcode }: RuleEntry): RuleAnswer[] {
  if (errcode === null || errcode === 0 || name === magicRule) return []
  const answers: RuleAnswer[] = [{ errcode, options: undefined }]
  for (const { rule, reply, options } of allRows) {
    if (rule !== name || !('errcode' in reply)) continue
    if (answers.some((answer) => answer.errcode === reply.errcode)) continue
    answers.push({ errcode: reply.errcode, options })
  }
  return answers
}
