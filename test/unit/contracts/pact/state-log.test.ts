import { describe, expect, it } from 'vitest'
import { createStateLog, indexParameter } from '../../../../contracts/pact/state-log.ts'
import { interactionOf, pactOf } from './pacts.ts'

const pact = pactOf(
  interactionOf({ description: 'a', providerStates: [{ name: 'x' }, { name: 'y' }] }),
  interactionOf({ description: 'b', providerStates: [{ name: 'x' }] }),
)
const passed = {
  results: ['a', 'b'].map((description) => ({ description, passed: true, mismatch: null })),
  problems: [],
}

describe('the log of provider states', () => {
  it('names each state once', () => {
    expect(createStateLog(pact, () => Promise.resolve({}), 100).names).toEqual(['x', 'y'])
  })

  it('keeps a pass where each state of each interaction was set up', async () => {
    const log = createStateLog(pact, () => Promise.resolve({ appid: 'wx1' }), 100)
    expect(await log.answer('x', { [indexParameter]: 0 })).toEqual({ values: { appid: 'wx1' } })
    await log.answer('y', { [indexParameter]: 0 })
    await log.answer('x', { [indexParameter]: 1 })
    expect(log.complete(passed)).toEqual(passed)
  })

  it('keeps no pass where a state was never asked for', async () => {
    const log = createStateLog(pact, () => Promise.resolve({}), 100)
    await log.answer('x', { [indexParameter]: 0 })
    await log.answer('x', { [indexParameter]: 1 })
    expect(log.complete(passed).problems).toEqual(['a: not all of its states were set up'])
  })

  it('fails the interaction whose state throws, and only that', async () => {
    const log = createStateLog(pact, () => Promise.reject(new Error('no')), 100)
    expect(await log.answer('x', { [indexParameter]: 1 })).toEqual({ error: 'state "x": no' })
    const { results, problems } = log.complete(passed)
    expect(results.map((result) => result.passed)).toEqual([true, false])
    expect(problems).toContain('b: state "x": no')
  })

  it('fails the interaction whose state throws before it promises anything', async () => {
    const log = createStateLog(
      pact,
      () => {
        throw new Error('at once')
      },
      100,
    )
    expect(await log.answer('x', { [indexParameter]: 1 })).toEqual({ error: 'state "x": at once' })
  })

  it('waits for no state for ever', async () => {
    const log = createStateLog(pact, () => new Promise(() => undefined), 20)
    expect(await log.answer('x', { [indexParameter]: 0 })).toEqual({
      error: 'state "x": it was not set up within 20 ms',
    })
  })
})
