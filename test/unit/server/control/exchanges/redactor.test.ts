import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRedactor } from '#server/control/exchanges/redactor.ts'
import { createScene } from '#test/support/scene.ts'

const { world } = createScene().engine

describe('createRedactor', () => {
  it('masks the leftmost and longest of what it knows, and nothing else', () => {
    const part = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 8, maxLength: 14 })
    const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 60 })
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), text, (values, subject) => {
        const longestFirst = values.toSorted((a, b) => b.length - a.length).join('|')
        const expected =
          values.length === 0
            ? subject
            : subject.replaceAll(new RegExp(longestFirst, 'g'), '[redacted]')
        expect(createRedactor(world, values).mask(subject)).toBe(expected)
      }),
    )
  })

  it('hides the whole of a value that it does not know, but nothing of an empty one', () => {
    const { hide } = createRedactor(world, [])
    const [token = ''] = world.tokens.keys()
    expect(['', 'a', token].map(hide)).toEqual([
      '',
      '[redacted]',
      `[redacted]...${token.slice(-4)}`,
    ])
  })

  it('looks for nothing that is too short, or too long for a credential', () => {
    const { mask } = createRedactor(world, ['1234567', 'x'.repeat(513)])
    const text = `1234567 ${'x'.repeat(600)}`
    expect(mask(text)).toBe(text)
  })
})
