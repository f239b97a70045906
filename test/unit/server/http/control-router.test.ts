import fc from 'fast-check'
import { expect, it } from 'vitest'
import { chooseLang } from '#server/http/control-router.ts'

it.each([
  [undefined, 'en'],
  ['', 'en'],
  ['fr', 'en'],
  ['zh', 'zh'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['ZH-Hant-TW', 'zh'],
  ['en-US,en;q=0.9,zh;q=0.8', 'en'],
  ['en;q=0.5, zh;q=0.6', 'zh'],
  ['en, zh', 'en'],
  ['zh, en', 'zh'],
  ['zh;q=0', 'en'],
  ['fr, zh;q=0.1', 'zh'],
  ['*, zh;q=0.5', 'en'],
  ['zh;q=nonsense', 'en'],
  ['zhuang', 'en'],
] as const)('%j asks for %s', (header, lang) => {
  expect(chooseLang(header)).toBe(lang)
})

it('answers a language for any header', () => {
  fc.assert(
    fc.property(fc.string(), (header) => {
      expect(['en', 'zh']).toContain(chooseLang(header))
    }),
  )
})
