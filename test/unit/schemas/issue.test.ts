import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createIssue, describeReceived, formatIssues } from '#schemas/issue.ts'

const facts = { path: 'version', rule: 'type', expected: 'a string', received: 'number 3' }

describe('createIssue', () => {
  test('words the message from path, expected and received', () => {
    expect(createIssue(facts)).toEqual({
      ...facts,
      params: {},
      message: 'Invalid version: expected a string, received number 3.',
    })
  })

  test('calls the whole value a value', () => {
    expect(createIssue({ ...facts, path: '' }).message).toBe(
      'Invalid value: expected a string, received number 3.',
    )
  })
})

describe('describeReceived', () => {
  const itself: Record<string, unknown> = {}
  itself['itself'] = itself

  test.each([
    [3, 'number 3'],
    [Number.NaN, 'number NaN'],
    [null, 'null'],
    [undefined, 'nothing'],
    [true, 'boolean true'],
    ['2.x', 'string "2.x"'],
    [[1, 'a'], 'array [1,"a"]'],
    [{ a: 1 }, 'object {"a":1}'],
    [3n, 'bigint 3'],
    [() => 3, 'function'],
    [itself, 'object'],
  ])('renders a value as its type and its JSON (%#)', (value, words) => {
    expect(describeReceived(value)).toBe(words)
  })

  test('never takes more than 80 characters', () => {
    expect(describeReceived('x'.repeat(500))).toMatch(/^string "x+\.\.\.$/)
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(describeReceived(value).length).toBeLessThanOrEqual(80)
      }),
    )
  })
})

test('formatIssues puts each issue on a line of its own', () => {
  const other = createIssue({ ...facts, path: 'secret' })
  expect(formatIssues([createIssue(facts), other]).split('\n')).toEqual([
    'Invalid version: expected a string, received number 3.',
    'Invalid secret: expected a string, received number 3.',
  ])
  expect(formatIssues([])).toBe('')
})
