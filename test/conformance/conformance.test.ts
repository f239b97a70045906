import { afterEach, describe, expect, it } from 'vitest'
import { errcodes } from '../../schemas/generated/errcodes.ts'
import { bodyRows } from './rows/body-rows.ts'
import { gatewayRows } from './rows/gateway-rows.ts'
import { operationRows } from './rows/operation-rows.ts'
import type { Row, Scene } from './rows/row.ts'
import { tokenLifeRows } from './rows/token-life-rows.ts'
import { tokenRows } from './rows/token-rows.ts'
import { engineWayIn } from './ways-in/engine.ts'
import { httpWayIn } from './ways-in/http.ts'
import { mountedAppWayIn } from './ways-in/mounted-app.ts'
import { ownUrlWayIn } from './ways-in/own-url.ts'
import { frozenNow, type OpenWayIn, type WayIn, type WireReply } from './way-in.ts'

const rows = [...gatewayRows, ...tokenRows, ...bodyRows, ...operationRows, ...tokenLifeRows]
const opened: OpenWayIn[] = []

afterEach(async () => {
  await Promise.all(opened.splice(0).map((way) => way.close()))
})

const waysIn = [httpWayIn, mountedAppWayIn, ownUrlWayIn]

describe.each([engineWayIn, ...waysIn])('$name', (wayIn) => {
  it.each(rows)('$rule: $title', async (row) => {
    const reply = await play(wayIn, row)
    expect(reply.status).toBe(row.status ?? 200)
    expectReply(row, reply)
  })
})

describe.each(waysIn)('$name answers the bytes and headers of the engine', (wayIn) => {
  it.each(rows)('$rule: $title', async (row) => {
    expect(await play(wayIn, row)).toEqual(await play(engineWayIn, row))
  })
})

async function play(wayIn: WayIn, row: Row): Promise<WireReply> {
  let now = frozenNow
  const way = await wayIn.open({ ...row.options, now: () => now })
  opened.push(way)
  const scene: Scene = {
    weixin: way.weixin,
    shop: await way.weixin.addMiniProgram(row.shop),
    call: async (request) => {
      const { body } = await way.send(request)
      return JSON.parse(body) as Record<string, unknown>
    },
    pass: (seconds) => {
      now += seconds * 1000
    },
  }
  return way.send(await row.request(scene))
}

function expectReply({ reply }: Row, { body }: WireReply): void {
  if ('body' in reply) expect(body).toBe(reply.body)
  else if ('matches' in reply) expect(body).toMatch(reply.matches)
  else {
    expect(JSON.parse(body)).toHaveProperty('errcode', reply.errcode)
    expect(body).toMatch(/ rid: [0-9a-f]{8}-[0-7][0-9a-f]{7}-[0-7][0-9a-f]{7}"\}$/)
    expect(body).toContain(`"${textOf(reply.errcode)} rid: `)
  }
}

function textOf(errcode: number): string {
  const row = Object.values(errcodes).find((candidate) => candidate.errcode === errcode)
  return row?.text.replaceAll('{ip}', '203.0.113.7') ?? 'no such errcode'
}
