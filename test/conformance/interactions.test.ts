import { describe, expect, it } from 'vitest'
import { interactions } from '../../contracts/interactions/all.ts'
import { operations, type OperationName } from '../../schemas/generated/operations.ts'

describe('the interactions', () => {
  it.each(['name', 'description'] as const)('have a %s of their own each', (field) => {
    const values = interactions.map((interaction) => interaction[field])
    expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([])
  })

  it.each(Object.keys(operations) as OperationName[])('hold a success of %s', (operation) => {
    const own = interactions.filter((interaction) => interaction.operation === operation)
    expect(own.some(({ errcode }) => errcode === 0)).toBe(true)
  })

  it.each(Object.keys(operations) as OperationName[])(
    'hold every errcode of the error table of %s that a right request can meet',
    (operation) => {
      // These belong to requests that lack something, use GET or are no JSON.
      const wrongRequests = [0, 40002, 41001, 41002, 41004, 43002, 47001]
      const held = interactions
        .filter((interaction) => interaction.operation === operation)
        .map(({ errcode }) => errcode)
      const documented: readonly number[] = operations[operation].errcodes
      expect(
        documented.filter((code) => !held.includes(code) && !wrongRequests.includes(code)),
      ).toEqual([])
    },
  )
})
