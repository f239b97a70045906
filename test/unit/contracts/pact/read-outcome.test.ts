import { describe, expect, it } from 'vitest'
import { readOutcome } from '#contracts/pact/read-outcome.ts'
import { interactionOf } from '#test/support/pacts.ts'

const interactions = ['a', 'b'].map((description) => interactionOf({ description }))
const wrongBody = {
  mismatch: {
    type: 'mismatches',
    mismatches: [{ path: '$.errcode', mismatch: 'Expected 1 to be 0' }],
  },
}
const noAnswer = { mismatch: { type: 'error', message: 'error sending request' } }

function outcome(results: readonly [string, string][], errors: object[], result: boolean): string {
  const interactionResults = results.map(([description, word]) => ({ description, result: word }))
  return JSON.stringify({ interactionResults, errors, pendingErrors: [], result })
}

describe('the outcome of Pact', () => {
  it('passes each interaction that it calls OK', () => {
    const read = readOutcome(
      outcome(
        [
          ['a', 'OK'],
          ['b', 'OK'],
        ],
        [],
        true,
      ),
      interactions,
    )
    expect(read).toEqual({
      results: [
        { description: 'a', passed: true, mismatch: null },
        { description: 'b', passed: true, mismatch: null },
      ],
      problems: [],
    })
  })

  it('gives each failed interaction its own words', () => {
    const errors = [wrongBody, noAnswer]
    const read = readOutcome(
      outcome(
        [
          ['a', 'Error'],
          ['b', 'Error'],
        ],
        errors,
        false,
      ),
      interactions,
    )
    expect(read.results.map(({ mismatch }) => mismatch)).toEqual([
      '$.errcode: Expected 1 to be 0',
      'error sending request',
    ])
    expect(read.problems).toEqual([])
  })

  it('passes nothing that it calls by another word', () => {
    const read = readOutcome(
      outcome(
        [
          ['a', 'OK'],
          ['b', 'Skipped'],
        ],
        [],
        true,
      ),
      interactions,
    )
    expect(read.results.map(({ passed }) => passed)).toEqual([true, false])
  })

  it.each<[string | undefined, string]>([
    ['finished: 0', 'as releases before 16.4 resolve to'],
    [undefined, 'nothing'],
    ['[]', 'no object'],
    ['{"result":true}', 'no account'],
    [outcome([], [], true), 'none of the interactions'],
    [outcome([['a', 'OK']], [], true), 'one of two'],
    [
      outcome(
        [
          ['b', 'OK'],
          ['a', 'OK'],
        ],
        [],
        true,
      ),
      'in another order',
    ],
    [
      outcome(
        [
          ['a', 'OK'],
          ['a', 'OK'],
        ],
        [],
        true,
      ),
      'one twice',
    ],
  ])('fails all where it is %j: %s', (text) => {
    const { results, problems } = readOutcome(text, interactions)
    expect(results.map(({ passed }) => passed)).toEqual([false, false])
    expect(problems).toHaveLength(1)
  })

  it.each([
    [
      'the whole failed, no part did',
      outcome(
        [
          ['a', 'OK'],
          ['b', 'OK'],
        ],
        [],
        false,
      ),
    ],
    [
      'a part failed, the whole did not',
      outcome(
        [
          ['a', 'OK'],
          ['b', 'Error'],
        ],
        [noAnswer],
        true,
      ),
    ],
    [
      'there is an error too many',
      outcome(
        [
          ['a', 'OK'],
          ['b', 'OK'],
        ],
        [noAnswer],
        true,
      ),
    ],
  ])('is a problem where %s', (_, text) => {
    expect(readOutcome(text, interactions).problems).toHaveLength(1)
  })
})
