import { formatErrmsg } from '../../schemas/errmsg.ts'
import type { ErrorReply } from '../../schemas/generated/types.ts'
import type { Refusal } from '../wechat/refusal.ts'

/** The Content-Type of every JSON reply, `encoding` and not `charset` (observed, 2020 and 2021). */
export const jsonContentType = 'application/json; encoding=utf-8'

const encoder = new TextEncoder()
const encoded = new WeakMap<object, Uint8Array>()

/** A reply as compact JSON; one that an operation answers again and again is encoded once. */
export function encodeReply(reply: object): Uint8Array {
  const known = encoded.get(reply)
  if (known !== undefined) return known
  const bytes = encoder.encode(JSON.stringify(reply))
  encoded.set(reply, bytes)
  return bytes
}

/** The reply of a refusal, or null when the HTTP status says it all. */
export function buildErrorReply(refusal: Refusal, rid: string): ErrorReply | null {
  if (refusal.errcode === null) return null
  return { errcode: refusal.errcode, errmsg: formatErrmsg(refusal.errcode, rid) }
}
