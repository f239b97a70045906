import { describe, expect, it } from 'vitest'
import { findInteraction, interactions } from '#contracts/interactions/all.ts'
import { operations } from '#schemas/generated/operations.ts'

const refusals = interactions.filter(({ errcode }) => errcode !== 0)

describe('the evidence of a refusal', () => {
  it('is documented only by a page of its own operation', () => {
    const foreign = refusals
      .filter(({ evidence }) => evidence === 'documented')
      .filter(({ operation, source }) => {
        const pages: readonly string[] = operations[operation].docs
        return !pages.some((page) => source.includes(page))
      })
    expect(foreign.map(({ name }) => name)).toEqual([])
  })

  it.each([
    ['set-support-version-system-error', 'documented', 'api_setsupportversion'],
    ['get-support-version-system-error', 'inferred', 'not of this operation: '],
    ['get-support-version-unknown-token', 'inferred', 'not of this operation: '],
    ['get-authorizer-refresh-token-unknown-code', 'observed', 'api_query_auth'],
    ['get-support-version-own-token', 'inferred', 'other accounts may not call'],
  ])('of %s is %s', (name, evidence, source) => {
    const row = findInteraction(name)
    expect(row?.evidence).toBe(evidence)
    expect(row?.source).toContain(source)
  })
})
