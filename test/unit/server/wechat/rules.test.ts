import { describe, expect, it } from 'vitest'
import { errcodes } from '../../../../schemas/generated/errcodes.ts'
import { pipeline } from '../../../../server/engine/pipeline.ts'
import { stepNames, type Rule } from '../../../../server/wechat/rules/rule.ts'
import { rules } from '../../../../server/wechat/rules/rules.ts'

const table = Object.entries<Rule>(rules)

describe('the rules', () => {
  it('are applied by the steps that the pipeline has, in its order', () => {
    expect(pipeline.map(({ name }) => name)).toEqual(stepNames)
  })

  it.each(table)('%s is a sentence with evidence and a source', (_name, rule) => {
    expect(rule.statement).toMatch(/^[^ ].*\.$/)
    expect(rule.source).not.toBe('')
    if (rule.errcode !== null)
      expect(Object.values(errcodes).map((row) => row.errcode)).toContain(rule.errcode)
  })

  it.each(table.filter(([, { errcode, status }]) => status !== 200 || (errcode ?? 0) !== 0))(
    '%s says what to do about a refusal',
    (_name, { remedy }) => {
      expect(remedy).toMatch(/\.$/)
    },
  )
})
