import { describe, expect, it } from 'vitest'
import { interactions } from '#contracts/interactions/all.ts'
import { operations, type OperationName } from '#schemas/generated/operations.ts'

describe('the interactions', () => {
  it.each(['name', 'description'] as const)('have a %s of their own each', (field) => {
    const values = interactions.map((interaction) => interaction[field])
    expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([])
  })

  it.each(Object.keys(operations) as OperationName[])('hold a success of %s', (operation) => {
    const own = interactions.filter((interaction) => interaction.operation === operation)
    expect(
      own.some(({ errcode }) => errcode === 0),
      'add one to contracts/interactions',
    ).toBe(true)
  })

  it.each(Object.keys(operations) as OperationName[])(
    'hold every errcode of the error table of %s that a right request can meet in a state',
    (operation) => {
      const held = interactions
        .filter((interaction) => interaction.operation === operation)
        .map(({ errcode }) => errcode)
      const documented: readonly number[] = operations[operation].errcodes
      expect(
        documented.filter((code) => !held.includes(code) && !wrongRequests.includes(code)),
        'add them to contracts/interactions; to stateless, if no state brings them about',
      ).toEqual(stateless[operation] ?? [])
    },
  )
})

/** These belong to requests that lack something, use GET or are no JSON. */
const wrongRequests = [0, 40002, 41001, 41002, 41004, 43002, 47001]

/**
 * Errcodes of the operations for tokens and quota that no credential and no quota brings about. A
 * state would have to order the very errcode that is expected, which says nothing of a provider.
 */
const stateless: Partial<Record<OperationName, readonly number[]>> = {
  getComponentAccessToken: [-1, 40001, 45009, 48001, 61004, 61011],
  getPreAuthCode: [-1, 40013, 40125, 45009, 48001, 61004, 61005, 61006, 61011],
  getAuthorizerRefreshToken: [-1, 40013],
  getAuthorizerAccessToken: [-1, 61014],
  getAccessToken: [-1, 40001, 40164],
  getStableAccessToken: [-1, 40164, 45009, 45011, 89503, 89506, 89507],
  clearQuota: [-1, 40013, 48006],
}
