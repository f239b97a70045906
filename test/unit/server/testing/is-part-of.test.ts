import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPartOf } from '#server/testing/evaluate-exchanges.ts'

describe('isPartOf', () => {
  it.each([
    [{ version: '1.0.0' }, { version: '1.0.0', appid: '' }, true],
    [{ version: '1.0.0' }, { version: '1.0.1' }, false],
    [{ version: '1.0.0' }, null, false],
    [{ a: undefined }, {}, false],
    [{ a: [1, { b: 2 }] }, { a: [1, { b: 2, c: 3 }] }, true],
    [{ a: [1] }, { a: [1, 2] }, false],
    [{ a: [] }, { a: {} }, false],
    [{ a: {} }, { a: [] }, false],
    [{}, {}, true],
    [{}, [], false],
  ])('%j in %j is %s', (expected, received, is) => {
    expect(isPartOf(expected, received)).toBe(is)
  })

  it('asks asymmetric matchers', () => {
    const matcher: unknown = expect.stringMatching(/^2\./)
    expect(isPartOf({ version: matcher }, { version: '2.25.0' })).toBe(true)
    expect(isPartOf({ version: matcher }, { version: '3.0.0' })).toBe(false)
  })

  it('holds for a value and itself', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(isPartOf(value, value)).toBe(true)
      }),
    )
  })
})
