import type { GetSupportVersionReply } from '../../schemas/generated/types.ts'
import type { World } from '../wechat/world.ts'
import type { TriggeredFault } from './fault-box.ts'

type UvInfo = GetSupportVersionReply['uv_info']

const manyRows = 300
const longErrmsgLength = 2000

/** Turns a reply into one that is as legal, and that few clients expect. */
export function surprise(reply: object, { fault, generate }: TriggeredFault, world: World): object {
  if (fault.surprise === undefined) return reply
  switch (fault.surprise) {
    case 'noRows':
      return withRows(reply, () => [])
    case 'oneRow':
      return withRows(reply, (items) => items.slice(-1))
    case 'manyRows':
      return withRows(reply, () => buildManyRows(world))
    case 'fractions':
      return withRows(reply, (items) =>
        items.map((item) => ({ ...item, percentage: item.percentage + 0.125 })),
      )
    case 'integers':
      return withRows(reply, (items) =>
        items.map((item) => ({ ...item, percentage: Math.round(item.percentage) })),
      )
    case 'unknownFields':
      return { ...reply, new_field: { of: 'a later edition' } }
    case 'keyOrder':
      return Object.fromEntries(Object.entries(reply).reverse())
    case 'generated':
      return generate === null ? reply : generate()
    case 'longErrmsg':
      return 'errmsg' in reply ? { ...reply, errmsg: 'ok'.padEnd(longErrmsgLength, '.') } : reply
  }
}

/** Changes the rows of a reply that has some; any other reply stays. */
function withRows(reply: object, change: (items: UvInfo['items']) => UvInfo['items']): object {
  if (!hasUvInfo(reply)) return reply
  return { ...reply, uv_info: { items: change(reply.uv_info.items) } }
}

function hasUvInfo(reply: object): reply is { uv_info: UvInfo } {
  return 'uv_info' in reply
}

/** As many releases as there are, and invented later ones up to 300. */
function buildManyRows({ versions }: World): UvInfo['items'] {
  const known = [...versions.published].slice(-manyRows)
  const later = Array.from({ length: manyRows - known.length }, (_, index) => `99.${index}.0`)
  return [...known, ...later].map((version, index) => ({ version, percentage: index % 7 }))
}
