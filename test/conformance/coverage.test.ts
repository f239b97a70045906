import { describe, expect, it } from 'vitest'
import { operations } from '#schemas/generated/operations.ts'
import { type RuleEntry, rules } from '#schemas/generated/rules.ts'
import { isRefusing } from './expect-row.ts'
import { playRow } from './play-row.ts'
import { allRows } from './rows/all-rows.ts'
import { engineTransport } from './transports/engine.ts'

const table: readonly (readonly [string, RuleEntry])[] = Object.entries(rules)

describe('the rows', () => {
  it('hold every rule', () => {
    const held = new Set<string>(allRows.map(({ rule }) => rule))
    expect(table.map(([name]) => name).filter((name) => !held.has(name))).toEqual([])
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

  it('reach a success of every operation', async () => {
    const reached = new Set<string>()
    for (const row of allRows) {
      const { scene } = await playRow(engineTransport, row)
      const { operation, errcode } = (await scene.weixin.lastExchange()) ?? {}
      if (errcode === 0 && operation !== undefined && operation !== null) reached.add(operation)
    }
    expect([...reached].sort()).toEqual(Object.keys(operations).sort())
  })

  it('have one title each within a rule', () => {
    const titles = allRows.map(({ rule, title }) => `${rule}: ${title}`)
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
  })
})
