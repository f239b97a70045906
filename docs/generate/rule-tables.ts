import { stepNames, type RuleEntry, type RuleName } from '../../schemas/generated/rules.ts'
import { evidences } from '../../schemas/generate/tables.ts'
import { describeSource } from '../../server/wechat/rules/rule-text.ts'
import { ruleTexts } from '../../server/wechat/rules/rule-texts.ts'
import { allRows } from '../../test/conformance/rows/all-rows.ts'
import { formatAnchor, formatCode, formatTable, formatText } from './markdown.ts'
import { listAnswers, magicRule, ruleTable } from './rule-answers.ts'

const headings = {
  reply: 'What replies look like',
  tokens: 'How long tokens are valid',
} as const

/** How many rules there are of each kind of evidence, as one sentence. */
export function generateSummary(): string {
  const counts = evidences.map((evidence) => {
    const count = ruleTable.filter(([, rule]) => rule.evidence === evidence).length
    return `${count} are ${evidence}`
  })
  return `Of ${ruleTable.length} rules, ${counts.join(', ')}. ${allRows.length} tests check them.`
}

/** The rules, one table for each step. */
export function generateRuleTables(): string {
  return [...stepNames, 'reply' as const, 'tokens' as const]
    .map((step) => {
      const heading = step === 'reply' || step === 'tokens' ? headings[step] : `Step: ${step}`
      const table = ruleTable.filter(([, rule]) => rule.step === step)
      return `### ${heading}\n\n${formatRules(table)}`
    })
    .join('\n\n')
}

function formatRules(table: typeof ruleTable): string {
  return formatTable(
    ['rule', 'what the fake does', 'evidence', 'tests that check it'],
    table.map(([name, rule]) => [
      [formatAnchor(name) + formatCode(name), ...formatAnswers(name, rule)].join('<br>'),
      formatText(ruleTexts.en[name].statement),
      `**${rule.evidence}**: ${formatText(describeSource(rule))}`,
      allRows
        .filter((row) => row.rule === name)
        .map(({ title }) => formatText(title))
        .join('<br>'),
    ]),
  )
}

function formatAnswers(name: RuleName, rule: RuleEntry): string[] {
  if (rule.status !== 200) return [`HTTP ${rule.status}`]
  if (name === magicRule) return ['[any errcode](errcodes.md)']
  const answers = listAnswers(name, rule)
  if (answers.length === 0) return []
  return [answers.map(({ errcode }) => `[${errcode}](errcodes.md#errcode${errcode})`).join(', ')]
}
