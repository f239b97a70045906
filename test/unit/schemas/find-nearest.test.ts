import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNearest, measureEditDistance } from '#schemas/find-nearest.ts'

const text = fc.string({ maxLength: 12 })

describe('measureEditDistance', () => {
  it.each([
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
    ['flaw', 'lawn', 2],
  ])('of %j and %j is %i', (a, b, distance) => {
    expect(measureEditDistance(a, b)).toBe(distance)
  })

  it('is a distance: zero for equal texts alone, the same both ways, no longer by a detour', () => {
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        const ab = measureEditDistance(a, b)
        expect(ab === 0).toBe(a === b)
        expect(measureEditDistance(b, a)).toBe(ab)
        expect(ab).toBeLessThanOrEqual(measureEditDistance(a, c) + measureEditDistance(c, b))
      }),
    )
  })

  it('lies between the difference of the lengths and the longer length', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const distance = measureEditDistance(a, b)
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length))
      }),
    )
  })

  it('is one for one character put in', () => {
    fc.assert(
      fc.property(text, text, fc.string({ minLength: 1, maxLength: 1 }), (a, b, character) => {
        fc.pre(character.length === 1)
        expect(measureEditDistance(a + b, a + character + b)).toBe(1)
      }),
    )
  })
})

describe('findNearest', () => {
  it('finds a candidate that is there, whatever its case', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1 }), (all) => {
        for (const one of all) expect(findNearest(one.toUpperCase(), all)).toBe(one)
      }),
    )
  })

  it('takes the first of several, and nothing from nothing', () => {
    expect(findNearest('ab', ['aa', 'bb'])).toBe('aa')
    expect(findNearest('ab', [])).toBe('')
  })

  it('is quick for a path without end', () => {
    expect(findNearest('/x'.repeat(1_000_000), ['/cgi-bin/token'])).toBe('/cgi-bin/token')
  })
})
