import { afterEach, describe, expect, it } from 'vitest'
import { interactions } from '#contracts/interactions/all.ts'
import { matchPattern } from '#contracts/interactions/pattern.ts'
import { expectRow } from './expect-row.ts'
import { playInteraction } from './play-interaction.ts'
import { playRow, type Played } from './play-row.ts'
import { allRows } from './rows/all-rows.ts'
import type { Row } from './rows/row.ts'
import type { OpenTransport, Transport } from './transport.ts'
import { engineTransport } from './transports/engine.ts'

/**
 * Rows that a transport cannot show, by their rule. Each is run all the same and has to fail, so that
 * the line goes when the gap does.
 */
export type KnownGaps = Readonly<Record<string, string>>

const opened: OpenTransport[] = []

afterEach(async () => {
  await Promise.all(opened.splice(0).map((way) => way.close()))
})

/** Holds a transport to every rule, and to the bytes and headers that the engine gives. */
export function describeTransport(
  transport: Transport,
  { rows = allRows, gaps = {} }: { rows?: readonly Row[]; gaps?: KnownGaps } = {},
): void {
  describe(transport.name, () => {
    for (const row of rows) {
      const gap = gaps[row.rule]
      const test = gap === undefined ? it : it.fails
      const mark = gap === undefined ? '' : `KNOWN GAP (${gap}) `
      test(`${mark}${row.rule}: ${row.title}`, async () => {
        const played = await play(transport, row)
        await expectRow(row, played)
        if (transport !== engineTransport) {
          expect(played.reply).toEqual((await play(engineTransport, row)).reply)
        }
      })
    }
  })
}

/** Holds a transport to every interaction; that all give the same bytes is shown by the rows. */
export function describeInteractions(transport: Transport): void {
  describe(`${transport.name} keeps the contract`, () => {
    it.each(interactions)('$name', async (interaction) => {
      const reply = await playInteraction(closing(transport), interaction)
      expect(reply.status).toBe(200)
      expect(matchPattern(interaction.reply, JSON.parse(reply.body))).toEqual([])
    })
  })
}

function play(transport: Transport, row: Row): Promise<Played> {
  return playRow(closing(transport), row)
}

/** The transport, closed when the test is over. */
function closing(transport: Transport): Transport {
  return {
    ...transport,
    open: async (options) => {
      const way = await transport.open(options)
      opened.push(way)
      return way
    },
  }
}
