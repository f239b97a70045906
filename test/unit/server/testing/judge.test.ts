import { describe, expect, it } from 'vitest'
import { evaluateReceived, evaluateSetVersion } from '#server/testing/evaluate-exchanges.ts'
import { buildExchange, buildRefusal } from './build-exchange.ts'

const operation = 'setSupportVersion'

describe('evaluateReceived', () => {
  const exchanges = [
    buildExchange({ id: 1 }),
    buildRefusal({ id: 2, errcode: 89014, request: { version: '9.9.9' } }),
    buildExchange({ id: 3, operation: 'getSupportVersion', request: {} }),
  ]

  it.each([
    [{}, true],
    [{ times: 2 }, true],
    [{ times: 1 }, false],
    [{ with: { version: '9.9.9' } }, true],
    [{ with: { version: '8.8.8' } }, false],
    [{ with: { version: '9.9.9' }, errcode: 0 }, false],
    [{ errcode: 89014, times: 1 }, true],
  ])('two calls under the conditions %j: %s', (conditions, pass) => {
    expect(evaluateReceived(exchanges, operation, conditions).pass).toBe(pass)
  })

  it('finds no call where there is none, and as often as 0 times', () => {
    expect(evaluateReceived([], operation).pass).toBe(false)
    expect(evaluateReceived([], operation, { times: 0 }).pass).toBe(true)
    expect(evaluateReceived([], operation).message).toContain('check the url and the token')
  })

  it('means the refusals whose errcode it asserts, and no others', () => {
    expect(evaluateReceived(exchanges, operation, { errcode: 89014 }).meant).toEqual([2])
    expect(evaluateReceived(exchanges, operation, { with: { version: '9.9.9' } }).meant).toEqual([])
    expect(evaluateReceived(exchanges, operation, { errcode: 0 }).meant).toEqual([])
  })

  it('lists what was received, with the reason of each answer', () => {
    const { message } = evaluateReceived(exchanges, operation, { times: 3, errcode: 0 })
    expect(message).toMatch(/^Failed to find setSupportVersion answered by errcode 0 as often/)
    expect(message).toContain('1 of 2 calls of it match. Expected exactly 3.')
    expect(message).toContain('why:       An access token that was never issued')
  })
})

describe('evaluateSetVersion', () => {
  it('holds when the client has set the version that is in force', () => {
    expect(evaluateSetVersion([buildExchange()], '2.25.0', '2.25.0').pass).toBe(true)
  })

  it('holds when a fault lost the answer', () => {
    const lost = buildRefusal({ faultId: 1, errcode: null, status: null })
    expect(evaluateSetVersion([lost], '2.25.0', '2.25.0').pass).toBe(true)
  })

  it.each([
    [
      'another version is in force',
      [buildExchange()],
      '2.26.0',
      'it is 2.26.0, and the client has set',
    ],
    ['nobody has set it', [], '2.25.0', 'it is 2.25.0, but the client has not set 2.25.0'],
    ['the call was refused', [buildRefusal()], '2.25.0', 'but the client has not set 2.25.0'],
  ])('does not hold when %s', (_, exchanges, now, words) => {
    const { pass, message } = evaluateSetVersion(exchanges, now, '2.25.0')
    expect(pass).toBe(false)
    expect(message).toContain(words)
  })
})
