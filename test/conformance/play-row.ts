import type { Row, Scene } from './rows/row.ts'
import { frozenNow, type Transport, type WireReply } from './transport.ts'

/** What playing a row came to. */
export interface Played {
  reply: WireReply
  scene: Scene
}

/** Opens a fake of its own, which the caller closes, sets the scene and sends the request of a row. */
export async function playRow(transport: Transport, row: Row): Promise<Played> {
  let now = frozenNow
  const way = await transport.open({ ...row.options, now: () => now })
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
  return { scene, reply: await way.send(await row.request(scene)) }
}
