import { describe, expect, it } from 'vitest'
import { parseDuration } from '#server/engine/clock.ts'

describe('parseDuration', () => {
  it.each([
    [250, 250],
    ['250ms', 250],
    ['30s', 30_000],
    ['5m', 300_000],
    ['2h', 7_200_000],
    ['1.5d', 129_600_000],
  ])('reads %s as %d milliseconds', (duration, milliseconds) => {
    expect(parseDuration(duration)).toBe(milliseconds)
  })
})
