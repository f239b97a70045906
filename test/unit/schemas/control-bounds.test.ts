import { describe, expect, it } from 'vitest'
import { readSources } from '#schemas/generate/sources.ts'
import { mapSchema } from '#schemas/generate/json-schema.ts'
import { validateControlInput } from '#schemas/validate-control.ts'

const { schemas } = readSources()

/** The bounds that a field has, wherever a schema of the control API or a seed file names it. */
function findBounds(field: string): { name: string; bounds: unknown[] }[] {
  return schemas.flatMap(({ name, schema }) => {
    const found: { name: string; bounds: unknown[] }[] = []
    mapSchema(schema, (subschema) => {
      const property = subschema.properties?.[field]
      if (property !== undefined && String(property['type']).includes('integer')) {
        found.push({ name, bounds: [property['minimum'], property['maximum']] })
      }
      return subschema
    })
    return found
  })
}

describe('bounds', () => {
  it('of visitors are the same wherever they can be given', () => {
    const found = findBounds('visitors')
    expect(found.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['mini-program-options', 'new-mini-program', 'snapshot']),
    )
    for (const { bounds } of found) expect(bounds).toEqual([0, 10_000_000])
  })

  it('of lifetimes end with a century', () => {
    const inputs = ['mini-program-options', 'new-mini-program', 'seed', 'token-options']
    const found = findBounds('expiresIn').filter(({ name }) => inputs.includes(name))
    expect(found.map(({ name }) => name).sort()).toEqual(inputs)
    for (const { bounds } of found) expect(bounds).toEqual([0, 100 * 365.25 * 24 * 3600])
  })

  it('refuse a lifetime that no date can show', () => {
    const issues = validateControlInput('new-mini-program', { expiresIn: 1e15 })
    expect(issues).toMatchObject([{ path: 'expiresIn', rule: 'maximum' }])
  })
})
