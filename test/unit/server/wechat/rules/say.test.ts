import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillText, phrase, sayValue } from '#server/wechat/rules/say.ts'

describe('fillText', () => {
  it('puts values in the place of their names, and leaves {} alone', () => {
    expect(fillText('send {}, not {sent}', { sent: '[]' }, 'en')).toBe('send {}, not []')
  })

  it('takes nothing in a value for a name', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('{b}', '$&', '$1', '{a}'), (text, tricky) => {
        const value = `${tricky}${text}`
        expect(fillText('<{a}>', { a: value, b: 'wrong' }, 'zh')).toBe(`<${value}>`)
      }),
    )
  })
})

describe('sayValue', () => {
  it('says words in the language asked for', () => {
    expect(sayValue(phrase('foundNumber', { text: '3' }), 'en')).toBe('number 3')
    expect(sayValue(phrase('foundNumber', { text: '3' }), 'zh')).toBe('数字 3')
  })

  it('joins what there is to choose from', () => {
    expect(sayValue(['a', 'b'], 'en')).toBe('a or b')
    expect(sayValue(['a', 'b'], 'zh')).toBe('a 或 b')
  })
})
