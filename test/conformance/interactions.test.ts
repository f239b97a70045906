import { afterEach, describe, expect, it } from 'vitest'
import type { Interaction } from '../../contracts/interaction.ts'
import { interactions } from '../../contracts/interactions/all.ts'
import { matchPattern } from '../../contracts/pattern.ts'
import { operations, type OperationName } from '../../schemas/generated/operations.ts'
import { playInteraction } from './play-interaction.ts'
import { engineWayIn } from './ways-in/engine.ts'
import { httpWayIn } from './ways-in/http.ts'
import { mountedAppWayIn } from './ways-in/mounted-app.ts'
import type { OpenWayIn, WayIn, WireReply } from './way-in.ts'

const opened: OpenWayIn[] = []

afterEach(async () => {
  await Promise.all(opened.splice(0).map((way) => way.close()))
})

for (const wayIn of [engineWayIn, httpWayIn, mountedAppWayIn]) {
  describe(`${wayIn.name} keeps the contract`, () => {
    for (const interaction of interactions) {
      it(interaction.name, async () => {
        const reply = await play(wayIn, interaction)
        expect(reply.status).toBe(200)
        expect(matchPattern(interaction.reply, JSON.parse(reply.body))).toEqual([])
      })
    }
  })
}

for (const wayIn of [httpWayIn, mountedAppWayIn]) {
  describe(`${wayIn.name} answers the bytes and headers of the engine`, () => {
    for (const interaction of interactions) {
      it(interaction.name, async () => {
        const reply = await play(wayIn, interaction)
        expect(reply).toEqual(await play(engineWayIn, interaction))
      })
    }
  })
}

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

async function play(wayIn: WayIn, interaction: Interaction): Promise<WireReply> {
  const open: WayIn['open'] = async (options) => {
    const way = await wayIn.open(options)
    opened.push(way)
    return way
  }
  return playInteraction({ ...wayIn, open }, interaction)
}
