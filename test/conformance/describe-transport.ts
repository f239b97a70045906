import { afterEach, describe, expect, it } from 'vitest'
import { interactions } from '#contracts/interactions/all.ts'
import type { Interaction } from '#contracts/interactions/interaction.ts'
import { matchPattern } from '#contracts/interactions/pattern.ts'
import { expectRow } from './expect-row.ts'
import { playInteraction } from './play-interaction.ts'
import { playRow, type Played } from './play-row.ts'
import { allRows } from './rows/all-rows.ts'
import type { Row } from './rows/row.ts'
import type { OpenTransport, Transport, WireReply } from './transport.ts'
import { engineTransport } from './transports/engine.ts'

/**
 * Rows that a way in cannot show, by their rule. Each is run all the same and has to fail, so that
 * the line goes when the gap does.
 */
export type KnownGaps = Readonly<Record<string, string>>

const opened: OpenTransport[] = []

afterEach(async () => {
  await Promise.all(opened.splice(0).map((way) => way.close()))
})

/**
 * Holds a way in to every rule, to every interaction, and to the bytes and headers that the engine
 * gives. `ownClock` says that its replies tell the time of one mini program.
 */
export function describeTransport(
  transport: Transport,
  {
    rows = allRows,
    gaps = {},
    ownClock = false,
  }: { rows?: readonly Row[]; gaps?: KnownGaps; ownClock?: boolean } = {},
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
  describe(`${transport.name} keeps the contract`, () => {
    for (const interaction of interactions) {
      it(interaction.name, async () => {
        const reply = await call(transport, interaction)
        expect(reply.status).toBe(200)
        expect(matchPattern(interaction.reply, JSON.parse(reply.body))).toEqual([])
        if (transport === engineTransport) return
        const same = await call(engineTransport, interaction)
        // A state that moves one account's clock moves not that of the url that the call came by.
        if (ownClock) expect(withoutTime(reply)).toEqual(withoutTime(same))
        else expect(reply).toEqual(same)
      })
    }
  })
}

function play(transport: Transport, row: Row): Promise<Played> {
  return playRow(closing(transport), row)
}

function call(transport: Transport, interaction: Interaction): Promise<WireReply> {
  return playInteraction(closing(transport), interaction)
}

function withoutTime({ headers, body, status }: WireReply): WireReply {
  return { status, headers: { ...headers, date: '' }, body: body.replace(/ rid: [0-9a-f]{8}/, '') }
}

/** The way in, closed when the test is over. */
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
