import { describe, expect, it, test } from 'vitest'
import { generateErrcodeTable } from '#docs/generate/errcode-table.ts'
import { generateDetailTable } from '#docs/generate/error-tables.ts'
import { listAnswers } from '#docs/generate/rule-answers.ts'
import { generateRuleTables, generateSummary } from '#docs/generate/rule-tables.ts'
import { errcodes } from '#schemas/generated/errcodes.ts'
import { type RuleEntry, rules, stepNames } from '#schemas/generated/rules.ts'
import { allRows } from '#test/conformance/rows/all-rows.ts'

const ruleTables = generateRuleTables()
const errcodeTable = generateErrcodeTable()

function readLine(table: string, id: string): string {
  const line = table.split('\n').find((candidate) => candidate.includes(`<a id="${id}">`))
  return line ?? ''
}

describe('the tables of rules', () => {
  it('have every rule once, with its evidence and an end for every cell', () => {
    const table: [string, RuleEntry][] = Object.entries(rules)
    for (const [name, { evidence }] of table) {
      expect(ruleTables.split(`<a id="${name}">`)).toHaveLength(2)
      expect(readLine(ruleTables, name)).toContain(`| **${evidence}**: `)
      expect(readLine(ruleTables, name).match(/(?<!\\)\|/g)).toHaveLength(5)
    }
  })

  it('follow the order of the steps', () => {
    const headings = [...ruleTables.matchAll(/^### (?:Step: )?(.*)$/gm)].map((match) => match[1])
    expect(headings).toEqual([...stepNames, 'What replies look like', 'How long tokens are valid'])
  })

  it('name the titles of the rows that hold a rule', () => {
    const line = readLine(ruleTables, 'body-array')
    const rows = allRows.filter(({ rule }) => rule === 'body-array')
    expect(rows).not.toHaveLength(0)
    for (const { title } of rows) expect(line).toContain(title.replace('[]', '\\[\\]'))
  })

  it('are counted by their evidence', () => {
    const counts = [...generateSummary().matchAll(/(\d+) are /g)].map((match) => Number(match[1]))
    expect(counts).toHaveLength(4)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(Object.keys(rules).length)
  })
})

describe('the table of errcodes', () => {
  it('has every errcode, ascending', () => {
    const listed = [...errcodeTable.matchAll(/<a id="errcode(-?\d+)">/g)].map((match) =>
      Number(match[1]),
    )
    const all = Object.values(errcodes).map(({ errcode }) => errcode)
    expect(listed).toEqual(all.sort((a, b) => a - b))
  })

  it('names the rules that answer with an errcode', () => {
    expect(readLine(errcodeTable, 'errcode44002')).toMatch(
      / \| \[body-empty\]\(fidelity\.md#body-empty\)<br>\[body-null\]\(fidelity\.md#body-null\) \|$/,
    )
    expect(readLine(errcodeTable, 'errcode41002')).toContain('fidelity.md#field-missing-named')
  })

  it('names the option that an errcode takes', () => {
    expect(readLine(errcodeTable, 'errcode85015')).toContain('with `badVersionErrcode: 85015`')
    expect(readLine(errcodeTable, 'errcode89014')).not.toContain('badVersionErrcode')
  })

  it('names the magic token where nothing else leads to an errcode', () => {
    expect(readLine(errcodeTable, 'errcode43003')).toMatch(/ the magic token `ERRCODE_43003` \|$/)
    expect(readLine(errcodeTable, 'errcode45009')).not.toContain('magic')
  })
})

describe('the answers of a rule', () => {
  it('are its errcode and those that its rows demand besides', () => {
    const answers = listAnswers('field-missing-named', rules['field-missing-named'])
    expect(answers.map(({ errcode }) => errcode).sort()).toEqual([40002, 41002, 41004, 41018])
  })

  it('are none for a rule that refuses nothing, or by its status alone', () => {
    expect(listAnswers('success-bytes', rules['success-bytes'])).toEqual([])
    expect(listAnswers('body-proto-key', rules['body-proto-key'])).toEqual([])
    expect(listAnswers('chunked-body', rules['chunked-body'])).toEqual([])
  })
})

test('the table of error details says what each one is', () => {
  const rows = generateDetailTable().split('\n').slice(2)
  expect(rows.length).toBeGreaterThan(15)
  expect(rows.filter((row) => !/^\| `\w+` \| `.+` \| [A-Z].+\. \|$/.test(row))).toEqual([])
})
