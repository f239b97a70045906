import { describe, expect, it } from 'vitest'
import { operations } from '#schemas/generated/operations.ts'
import { describeKnowledge } from '#contracts/verification/finding.ts'
import { clientFindings } from '#contracts/client/findings/client-findings.ts'

describe('the findings about a client', () => {
  it('say of no operation that it has an error table, since one of the two has none', () => {
    expect(Object.keys(operations)).toContain('getSupportVersion')
    const texts = Object.values(clientFindings).map((row) => describeKnowledge(row).known)
    expect(texts.filter((text) => text.includes('error table'))).toEqual([])
  })

  it.each(['body-array', 'body-multipart'] as const)(
    'do not say that 47001 has been observed for %s',
    (name) => {
      expect(describeKnowledge(clientFindings[name]).known).toMatch(/is inferred/)
    },
  )

  it('say of single precision only what is true of it, that it changes a percentage', () => {
    expect(clientFindings['fraction-truncated'].statement).not.toMatch(/loses/)
    expect(Math.fround(0.5)).toBe(0.5)
    expect(Math.fround(33.3)).not.toBe(33.3)
  })

  it('say of a set that is repeated nothing about whether it had been done', () => {
    expect(clientFindings['set-repeated'].source).toMatch(/cannot know/)
  })
})
