import { beforeAll, describe, expect, it } from 'vitest'
import { explainEntry, explainRefusal } from '#server/engine/explain.ts'
import type { JournalEntry } from '#server/engine/journal.ts'
import type { Refusal } from '#server/wechat/refusal.ts'
import { composeEngine } from '#server/fake/compose-engine.ts'
import { resolveOptions } from '#server/fake/options.ts'
import { langs } from '#server/wechat/rules/rule-text.ts'
import { rules } from '#schemas/generated/rules.ts'
import { playRow } from '#test/conformance/play-row.ts'
import { allRows } from '#test/conformance/rows/all-rows.ts'
import { createEngineTransport } from '#test/conformance/transports/engine.ts'

const { versions } = composeEngine(resolveOptions({})).world

const entries: JournalEntry[] = []

beforeAll(async () => {
  const watched = createEngineTransport(({ journal }) => {
    const fail = (error: unknown): void => {
      throw error
    }
    journal.subscribe((entry) => entries.push(entry), fail)
  })
  for (const row of allRows) await playRow(watched, row)
})

function listRefusals(): Refusal[] {
  return entries.flatMap(({ stop }) => (stop === null ? [] : [stop.refusal]))
}

describe('the explanations of all rows', () => {
  it('cover every rule that refuses', () => {
    const refusing = Object.entries(rules)
      .filter(([, { errcode, status }]) => status !== 200 || (errcode !== null && errcode !== 0))
      .map(([name]) => name)
    const explained = new Set<string>(listRefusals().map(({ rule }) => rule))
    expect(refusing.filter((name) => !explained.has(name))).toEqual([])
  })

  it.each(langs)('have a value for every name, in %s', (lang) => {
    for (const refusal of listRefusals()) {
      expect(explainRefusal(refusal, lang)).not.toMatch(/\{\w+\}|undefined|\[object/)
    }
  })

  it('have no English words left in Chinese, but for names and texts of the caller', () => {
    for (const refusal of listRefusals()) {
      const text = explainRefusal(refusal, 'zh').replaceAll(/"(\\.|[^"\\])*"/g, '')
      expect(text).not.toMatch(/\b(a|an|the|of|that|one|nothing|string|Expected)\b /)
    }
  })

  it('repeat no token and no secret', () => {
    for (const { url, stop } of entries) {
      if (stop === null) continue
      const text = explainRefusal(stop.refusal, 'en')
      const tokens = [...url.matchAll(/(?:token|secret)=([^&]+)/g)].map((match) => match[1] ?? '')
      for (const token of tokens.filter(({ length }) => length > 20))
        expect(text).not.toContain(token)
    }
  })

  it.each(langs)('name the language, a summary and the steps in order, in %s', (lang) => {
    for (const entry of entries) {
      const { summary, passedSteps, failedStep, rule } = explainEntry(entry, lang, versions)
      expect(summary).not.toBe('')
      expect(rule).toBe(entry.stop?.refusal.rule ?? null)
      expect(passedSteps).not.toContain(failedStep)
    }
  })
})
