import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readParameter, readParameters } from '#server/engine/read-fields.ts'

const text = fc.string({ unit: 'grapheme', minLength: 1 })

describe('readParameter', () => {
  it('reads back any percent-encoded value, wherever it stands', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('', 'a=1&', 'access_tokens=1&'), (value, before) => {
        const query = `${before}access_token=${encodeURIComponent(value)}&z=2`
        expect(readParameter(query, 'access_token')).toBe(value)
      }),
    )
  })

  it('reads base64 as it is', () => {
    fc.assert(
      fc.property(fc.base64String({ minLength: 4 }), (value) => {
        expect(readParameter(`access_token=${value}`, 'access_token')).toBe(value)
      }),
    )
  })

  it('takes the first of two', () => {
    expect(readParameter('a=1&a=2', 'a')).toBe('1')
    expect(readParameters('a=1&a=2')).toEqual({ a: '1' })
  })

  it('tells an empty value from a missing one', () => {
    expect(readParameter('a=', 'a')).toBe('')
    expect(readParameter('a', 'a')).toBe('')
    expect(readParameter('ab=1', 'a')).toBeUndefined()
    expect(readParameter('', 'a')).toBeUndefined()
  })

  it('leaves what is not percent-encoded text as it is', () => {
    expect(readParameter('a=%zz', 'a')).toBe('%zz')
    expect(readParameter('a=1+1', 'a')).toBe('1+1')
  })
})

describe('readParameters', () => {
  it('takes __proto__ for a name like any other', () => {
    const parameters = readParameters('__proto__=1&a=2')
    expect(Object.keys(parameters)).toEqual(['__proto__', 'a'])
    expect(Object.getPrototypeOf(parameters)).toBe(Object.prototype)
  })
})
