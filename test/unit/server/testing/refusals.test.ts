import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  allowExchanges,
  allowRefusals,
  findUnexpected,
  readAllowed,
} from '#server/testing/refusals.ts'
import type { EvaluatedExchange } from '#server/testing/report.ts'
import { buildExchange, buildRefusal } from './build-exchange.ts'

function findIds(owner: object, ...exchanges: readonly EvaluatedExchange[]): number[] {
  return findUnexpected(exchanges, readAllowed(owner)).map(({ id }) => id)
}

describe('findUnexpected', () => {
  it('finds what a rule refused, and an unknown path', () => {
    const unknownPath = buildRefusal({
      id: 3,
      operation: null,
      errcode: 40066,
      rule: 'path-unknown',
    })
    expect(findIds({}, buildExchange({ id: 1 }), buildRefusal({ id: 2 }), unknownPath)).toEqual([
      2, 3,
    ])
  })

  it('finds a refusal without an errcode', () => {
    expect(findIds({}, buildRefusal({ id: 1, errcode: null, rule: 'path-outside' }))).toEqual([1])
  })

  it('passes over faults and magic tokens, which a test asks for itself', () => {
    const byFault = buildRefusal({ faultId: 1 })
    const byMagic = buildRefusal({ rule: 'token-magic', errcode: 45009 })
    expect(findIds({}, byFault, byMagic)).toEqual([])
  })

  it('passes over an allowed errcode, an allowed rule and an asserted exchange', () => {
    const owner = {}
    allowRefusals(owner, 40001, 'path-outside')
    allowExchanges(owner, [3])
    const exchanges = [
      buildRefusal({ id: 1, errcode: 40001 }),
      buildRefusal({ id: 2, errcode: null, rule: 'path-outside' }),
      buildRefusal({ id: 3, errcode: 89014 }),
      buildRefusal({ id: 4, errcode: 89014 }),
    ]
    expect(findIds(owner, ...exchanges)).toEqual([4])
  })

  it('allows for one owner only', () => {
    const owner = {}
    allowRefusals(owner, 40001)
    expect(findIds({}, buildRefusal({ id: 7, errcode: 40001 }))).toEqual([7])
  })

  it('never lets a refusal pass that nothing allows', () => {
    const refusal = fc.record({ id: fc.nat(), errcode: fc.option(fc.integer()) })
    fc.assert(
      fc.property(fc.array(refusal), fc.integer(), (refusals, allowed) => {
        const owner = {}
        allowRefusals(owner, allowed)
        const exchanges = refusals.map((fields) => buildRefusal({ ...fields, rule: 'uri' }))
        const unexpected = findUnexpected(exchanges, readAllowed(owner))
        expect(unexpected).toEqual(exchanges.filter(({ errcode }) => errcode !== allowed))
      }),
    )
  })
})
