import { validateHeaderName, validateHeaderValue } from 'node:http'
import type { NewReply } from '../../schemas/generated/types.ts'
import { refuseValue } from './refuse-input.ts'

/** These say where a reply ends, and are written by whoever sends it. */
const framing = new Set(['content-length', 'transfer-encoding', 'connection'])

/** Throws `invalid_options` for a canned reply that could not be sent as it is. */
export function assertSendable({ headers = {}, base64 }: NewReply['reply']): void {
  for (const [name, value] of Object.entries(headers)) {
    if (framing.has(name.toLowerCase()) || !isHeader(name, value)) {
      throw refuseValue('add a canned reply', {
        path: `reply.headers.${name}`,
        expected: 'a header of ASCII text, and none that says where the reply ends',
        received: JSON.stringify(value),
      })
    }
  }
  if (base64 !== undefined && Buffer.from(base64, 'base64').toString('base64') !== base64) {
    throw refuseValue('add a canned reply', {
      path: 'reply.base64',
      expected: 'bytes in base64',
      received: JSON.stringify(base64.slice(0, 80)),
    })
  }
}

function isHeader(name: string, value: string): boolean {
  try {
    validateHeaderName(name)
    validateHeaderValue(name, value)
    return true
  } catch {
    return false
  }
}
