import { describe, expect, it } from 'vitest'
import { type RuleEntry, rules } from '#schemas/generated/rules.ts'
import { isRefusing } from './expect-row.ts'
import { allRows } from './rows/all-rows.ts'

const table: readonly (readonly [string, RuleEntry])[] = Object.entries(rules)

describe('the rows', () => {
  it('hold every rule', () => {
    const held = new Set<string>(allRows.map(({ rule }) => rule))
    const missing = table.map(([name]) => name).filter((name) => !held.has(name))
    expect(missing, 'add a row for each to test/conformance/rows').toEqual([])
  })

  it('name no rule that is not there', () => {
    const names = new Set(table.map(([name]) => name))
    expect(allRows.map(({ rule }) => rule).filter((name) => !names.has(name))).toEqual([])
  })

  it('demand the errcode or the status of every rule that refuses', () => {
    const unheld = table.filter(([name, rule]) => {
      if (!isRefusing(rule)) return false
      const rows = allRows.filter((row) => row.rule === name)
      return !rows.some(({ reply, status = 200 }) =>
        rule.errcode === null
          ? status === rule.status
          : 'errcode' in reply && reply.errcode === rule.errcode,
      )
    })
    expect(unheld.map(([name]) => name)).toEqual([])
  })

  it('have one title each within a rule', () => {
    const titles = allRows.map(({ rule, title }) => `${rule}: ${title}`)
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
  })
})
