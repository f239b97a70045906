import { describe, expect, it } from 'vitest'
import { errcodes } from '../../../../schemas/generated/errcodes.ts'
import type { Rule } from '../../../../server/wechat/rules/rule.ts'
import { rules } from '../../../../server/wechat/rules/rules.ts'

const table = Object.entries<Rule>(rules)

describe('the rules', () => {
  it.each(table)('%s has evidence with a source, and an errcode that there is', (_name, rule) => {
    expect(rule.source).not.toBe('')
    if (rule.errcode !== null)
      expect(Object.values(errcodes).map((row) => row.errcode)).toContain(rule.errcode)
  })
})
