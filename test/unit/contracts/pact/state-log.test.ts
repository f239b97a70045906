import { describe, expect, it } from 'vitest'
import { createStateLog } from '#contracts/pact/state-log.ts'

const passed = {
  results: ['a', 'b'].map((description) => ({ description, passed: true, mismatch: null })),
  problems: [],
}

describe('the log of provider states', () => {
  it('keeps a pass where the states of each interaction were set up once', async () => {
    const log = createStateLog((index) => Promise.resolve({ appid: `wx${index}` }))
    expect(await log.setUp(0)).toEqual({ values: { appid: 'wx0' } })
    expect(await log.setUp(1)).toEqual({ values: { appid: 'wx1' } })
    expect(log.complete(passed)).toEqual(passed)
  })

  it.each([
    ['never', [1]],
    ['twice', [0, 0, 1]],
  ])('keeps no pass where they were asked for %s', async (_, asked) => {
    const log = createStateLog(() => Promise.resolve({}))
    for (const index of asked) await log.setUp(index)
    expect(log.complete(passed).problems).toEqual(['a: its states were not set up once'])
  })

  it.each([
    ['rejects', () => Promise.reject(new Error('no'))],
    [
      'throws before it promises anything',
      () => {
        throw new Error('no')
      },
    ],
  ])('fails the interaction whose state %s, and only that', async (_, setUpStates) => {
    const log = createStateLog((index) => (index === 1 ? setUpStates() : Promise.resolve({})))
    await log.setUp(0)
    expect(await log.setUp(1)).toEqual({ error: 'no' })
    const { results, problems } = log.complete(passed)
    expect(results).toEqual([
      { description: 'a', passed: true, mismatch: null },
      { description: 'b', passed: false, mismatch: 'no' },
    ])
    expect(problems).toEqual([])
  })
})
