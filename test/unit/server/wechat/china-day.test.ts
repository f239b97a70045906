import { describe, expect, it } from 'vitest'
import { readChinaDay, readChinaMonth } from '#server/wechat/account-clock.ts'

describe('readChinaDay', () => {
  it('changes at 16:00 UTC, which is midnight in China', () => {
    const before = readChinaDay(Date.UTC(2026, 2, 31, 15, 59, 59, 999))
    expect(readChinaDay(Date.UTC(2026, 2, 31, 16))).toBe(before + 1)
    expect(readChinaDay(Date.UTC(2026, 3, 1, 15, 59))).toBe(before + 1)
  })
})

describe('readChinaMonth', () => {
  it('changes at midnight in China, and at the end of a year', () => {
    const march = readChinaMonth(Date.UTC(2026, 2, 31, 15, 59))
    expect(readChinaMonth(Date.UTC(2026, 2, 31, 16))).toBe(march + 1)
    expect(readChinaMonth(Date.UTC(2026, 11, 31, 16))).toBe(march + 10)
  })
})
