import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatErrmsg, formatRid } from '#schemas/errmsg.ts'

describe('formatErrmsg', () => {
  it('appends the request id to the exact text', () => {
    expect(formatErrmsg(44002, '1-2-3')).toBe('empty post data rid: 1-2-3')
  })

  it('leaves ok alone', () => {
    expect(formatErrmsg(0, '1-2-3')).toBe('ok')
  })

  it('fills in an address where the text names one', () => {
    expect(formatErrmsg(61004, 'x')).toBe(
      'access clientip is not registered requestIP: 203.0.113.7 rid: x',
    )
  })
})

describe('formatRid', () => {
  const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

  it('is the Unix time and two numbers of 31 bits, for any time and chance', () => {
    fc.assert(
      fc.property(fc.nat(0x7fffffff), chance, (unixSeconds, value) => {
        const rid = formatRid(unixSeconds, () => value)
        expect(rid).toMatch(/^[0-9a-f]{8}-[0-7][0-9a-f]{7}-[0-7][0-9a-f]{7}$/)
        expect(Number.parseInt(rid.slice(0, 8), 16)).toBe(unixSeconds)
      }),
    )
  })
})
