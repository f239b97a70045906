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

  it('say of a body of [] where it was seen, and of multipart that it was not', () => {
    const known = (name: 'body-array' | 'body-multipart'): string =>
      describeKnowledge(clientFindings[name]).known
    expect(known('body-array')).toContain('not on these two operations')
    expect(known('body-multipart')).toMatch(/is inferred/)
  })

  it('say of single precision only what is true of it, that it changes a percentage', () => {
    expect(clientFindings['fraction-truncated'].statement).not.toMatch(/loses/)
    expect(Math.fround(0.5)).toBe(0.5)
    expect(Math.fround(33.3)).not.toBe(33.3)
  })

  it('say of a set that is repeated nothing about whether it had been done', () => {
    expect(clientFindings['set-repeated'].source).toMatch(/cannot know/)
  })
})
