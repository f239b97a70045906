import { describe, expect, it } from 'vitest'
import { langs, type RefusalText, type RuleText } from '#server/wechat/rules/rule-text.ts'
import { ruleTexts } from '#server/wechat/rules/rule-texts.ts'
import { type RuleEntry, rules } from '#schemas/generated/rules.ts'
import { bodyTexts as enBody } from '#server/wechat/rules/en/body-texts.ts'
import { gatewayTexts as enGateway } from '#server/wechat/rules/en/gateway-texts.ts'
import { operationTexts as enOperation } from '#server/wechat/rules/en/operation-texts.ts'
import { replyTexts as enReply } from '#server/wechat/rules/en/reply-texts.ts'
import { bodyTexts as zhBody } from '#server/wechat/rules/zh/body-texts.ts'
import { gatewayTexts as zhGateway } from '#server/wechat/rules/zh/gateway-texts.ts'
import { operationTexts as zhOperation } from '#server/wechat/rules/zh/operation-texts.ts'
import { replyTexts as zhReply } from '#server/wechat/rules/zh/reply-texts.ts'
import { sentenceTexts, wordTexts } from '#server/wechat/rules/say.ts'

type Texts = Readonly<Record<string, Partial<RefusalText> & RuleText>>

const english: Texts = ruleTexts.en
const chinese: Texts = ruleTexts.zh
const names = Object.keys(rules)
const refusing = Object.entries<RuleEntry>(rules)
  .filter(([, { errcode, status }]) => status !== 200 || (errcode ?? 0) !== 0)
  .map(([name]) => name)

function listPlaceholders(text: string | undefined): string[] {
  return [...(text ?? '').matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort()
}

describe('the texts of the rules', () => {
  it.each([
    ['en', [enBody, enGateway, enOperation, enReply]],
    ['zh', [zhBody, zhGateway, zhOperation, zhReply]],
  ])('stand in one file each, in %s', (_lang, files) => {
    expect(files.flatMap((texts) => Object.keys(texts)).sort()).toEqual(names.sort())
  })

  it.each(langs)('are there for every rule, in %s', (lang) => {
    expect(Object.keys(ruleTexts[lang]).sort()).toEqual(names.sort())
  })

  it.each(names)('%s is a sentence in both languages', (name) => {
    expect(english[name]?.statement).toMatch(/^[^ ].*\.$/)
    expect(chinese[name]?.statement).toMatch(/^[^ ].*。$/)
    expect(chinese[name]?.statement).toMatch(/\p{Script=Han}/u)
  })

  it.each(refusing)('%s says what to do in both languages', (name) => {
    expect(english[name]?.remedy).toMatch(/^[^ ].*\.$/)
    expect(chinese[name]?.remedy).toMatch(/\p{Script=Han}.*。$/u)
  })

  it.each(refusing)('%s names the same values in both languages', (name) => {
    for (const part of ['expected', 'received', 'remedy'] as const) {
      expect(listPlaceholders(chinese[name]?.[part])).toEqual(
        listPlaceholders(english[name]?.[part]),
      )
    }
  })

  it('name no value in a statement', () => {
    const named = langs.flatMap((lang) =>
      Object.values<RuleText>(ruleTexts[lang]).filter(
        ({ statement }) => listPlaceholders(statement).length > 0,
      ),
    )
    expect(named).toEqual([])
  })
})

describe.each([
  ['words', wordTexts],
  ['sentences', sentenceTexts],
])('the %s', (_title, texts) => {
  const zh = new Map(Object.entries<string>(texts.zh))

  it.each(Object.entries<string>(texts.en))('%s names the same values', (name, text) => {
    expect(listPlaceholders(zh.get(name))).toEqual(listPlaceholders(text))
  })
})
