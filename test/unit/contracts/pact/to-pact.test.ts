import { describe, expect, it } from 'vitest'
import { fromState, number, rows, text } from '#contracts/interactions/pattern.ts'
import { toPactMatcher } from '#contracts/pact/to-pact.ts'

describe('a pattern as matchers of Pact', () => {
  it('keeps what is plain, so that it has to be exactly itself', () => {
    const plain = { a: 0, b: 'x', c: null, d: true, e: [], f: {} }
    expect(toPactMatcher(plain)).toEqual(plain)
  })

  it('matches text by its regular expression', () => {
    expect(toPactMatcher(text('^\\d+$', '7'))).toEqual({
      'pact:matcher:type': 'regex',
      regex: '^\\d+$',
      value: '7',
    })
  })

  it('lets a provider state take the place of the example', () => {
    expect(toPactMatcher(fromState('accessToken', 'EXAMPLE'))).toEqual({
      'pact:matcher:type': 'regex',
      regex: '.+',
      value: 'EXAMPLE',
      'pact:generator:type': 'ProviderState',
      expression: '${accessToken}',
    })
  })

  it.each([
    ['^ok', '^ok.*'],
    ['ok$', '.*ok$'],
    ['ok', '.*ok.*'],
    ['^cost: 5\\$', '^cost: 5\\$.*'],
    ['', '.*'],
    ['.+', '.+'],
  ])('makes %j, which matches a part of a text, match the whole of it: %j', (part, whole) => {
    expect(toPactMatcher(text(part, ''))).toMatchObject({ regex: whole })
  })

  it('takes any number', () => {
    expect(toPactMatcher({ percentage: number(0.5) })).toEqual({
      percentage: { 'pact:matcher:type': 'number', value: 0.5 },
    })
  })

  it('takes any number of rows, and keeps every example with its rules', () => {
    expect(toPactMatcher(rows({ percentage: number(1) }, { percentage: number(0.5) }))).toEqual({
      'pact:matcher:type': 'type',
      min: 0,
      value: [
        { percentage: { 'pact:matcher:type': 'number', value: 1 } },
        { percentage: { 'pact:matcher:type': 'number', value: 0.5 } },
      ],
    })
  })
})
