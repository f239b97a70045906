import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareVersions } from '#schemas/compare-versions.ts'

const parts = fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99))

describe('compareVersions', () => {
  it('compares numbers, not text', () => {
    expect(compareVersions('2.9.5', '2.10.0')).toBeLessThan(0)
    expect(compareVersions('2.29.1', '2.3.0')).toBeGreaterThan(0)
    expect(compareVersions('1.9.98', '2.0.0')).toBeLessThan(0)
  })

  it('agrees with the first differing part', () => {
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const index = a.findIndex((part, position) => part !== b[position])
        const expected = index === -1 ? 0 : Math.sign((a[index] ?? 0) - (b[index] ?? 0))
        expect(Math.sign(compareVersions(a.join('.'), b.join('.')))).toBe(expected)
      }),
    )
  })
})
