import { afterEach, describe, expect, it } from 'vitest'
import { expectRow } from './expect-row.ts'
import { playRow, type Played } from './play-row.ts'
import { allRows } from './rows/all-rows.ts'
import type { Row } from './rows/row.ts'
import { engineWayIn } from './ways-in/engine.ts'
import { httpWayIn } from './ways-in/http.ts'
import { httpsWayIn } from './ways-in/https.ts'
import { mountedAppWayIn } from './ways-in/mounted-app.ts'
import { ownUrlWayIn } from './ways-in/own-url.ts'
import { absoluteFormWayIn, proxyWayIn } from './ways-in/proxy.ts'
import type { OpenWayIn, WayIn } from './way-in.ts'

const opened: OpenWayIn[] = []

afterEach(async () => {
  await Promise.all(opened.splice(0).map((way) => way.close()))
})

const waysIn = [httpWayIn, httpsWayIn, proxyWayIn, absoluteFormWayIn, mountedAppWayIn, ownUrlWayIn]

for (const wayIn of [engineWayIn, ...waysIn]) {
  describe(wayIn.name, () => {
    for (const row of rowsFor(wayIn)) {
      it(`${row.rule}: ${row.title}`, async () => {
        await expectRow(row, await play(wayIn, row))
      })
    }
  })
}

for (const wayIn of waysIn) {
  describe(`${wayIn.name} answers the bytes and headers of the engine`, () => {
    for (const row of rowsFor(wayIn)) {
      it(`${row.rule}: ${row.title}`, async () => {
        const { reply } = await play(wayIn, row)
        expect(reply).toEqual((await play(engineWayIn, row)).reply)
      })
    }
  })
}

function rowsFor(wayIn: WayIn): Row[] {
  return allRows.filter((row) => wayIn !== ownUrlWayIn || row.beyondShop !== true)
}

function play(wayIn: WayIn, row: Row): Promise<Played> {
  const open: WayIn['open'] = async (options) => {
    const way = await wayIn.open(options)
    opened.push(way)
    return way
  }
  return playRow({ ...wayIn, open }, row)
}
