import { describe, expect, expectTypeOf, it } from 'vitest'
import { generateRules } from '#schemas/generate/rules.ts'
import { readSources, type RuleSource, type Sources } from '#schemas/generate/sources.ts'
import { rules, type RuleEntry, type RuleName } from '#schemas/index.ts'

const sources = readSources()

/** The sources with one rule changed. */
function change(changes: Partial<RuleSource>): Sources {
  const rule = sources.rules['token-expired']
  if (rule === undefined) throw new Error('no rule to change')
  return { ...sources, rules: { ...sources.rules, 'token-expired': { ...rule, ...changes } } }
}

describe('the generated rules', () => {
  it('are the rows of rules.json, with literal types', () => {
    expect(rules).toEqual(sources.rules)
    expectTypeOf(rules).toExtend<Readonly<Record<RuleName, RuleEntry>>>()
    expectTypeOf(rules['token-expired'].errcode).toEqualTypeOf<42001>()
  })

  it('follow a changed row', () => {
    expect(generateRules(change({ evidence: 'inferred' }))).not.toBe(generateRules(sources))
  })

  it.each<[Partial<RuleSource>, string]>([
    [{ errcode: 12345 }, 'an errcode of errcodes.json'],
    [{ status: 20 }, 'an HTTP status'],
    [{ evidence: 'guessed' }, 'one of documented, observed, inferred, chosen as evidence'],
    [{ source: ' ' }, 'a source in words'],
    [{ source: null, date: null }, 'a source in words'],
    [{ source: 'https://developers.weixin.qq.com/doc' }, 'a source in words'],
    [{ source: 'captures', date: '2026' }, 'a date as YYYY-MM or YYYY-MM-DD'],
    [{ source: 'captures', date: '2026-13' }, 'a date as YYYY-MM or YYYY-MM-DD'],
    [{ source: 'capture of 2026-03-27', date: null }, 'the date that its source names'],
    [{ page: 'https://example.com/' }, "WeChat's page, or null"],
  ])('refuse %j', (changes, expected) => {
    expect(() => generateRules(change(changes))).toThrow(expected)
    expect(() => generateRules(change(changes))).toThrow('the rule "token-expired" is wrong')
  })

  it('refuse a field that is none, and one that is missing', () => {
    const row = sources.rules['token-expired']
    const shorter = Object.fromEntries(Object.entries(row ?? {}).filter(([key]) => key !== 'page'))
    for (const changed of [shorter, { ...row, pages: [] }]) {
      const wrong = { ...sources.rules, 'token-expired': changed as unknown as RuleSource }
      expect(() => generateRules({ ...sources, rules: wrong })).toThrow('exactly the fields')
    }
  })

  it('refuse a step whose rules stand apart', () => {
    expect(() => generateRules(change({ step: 'path' }))).toThrow('the rules of "path" are apart')
  })
})
