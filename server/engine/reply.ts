import { formatErrmsg } from '../../schemas/errmsg.ts'
import type { ErrorReply } from '../../schemas/generated/types.ts'
import type { Refusal } from '../wechat/refusal.ts'
import type { ReplyBody } from './message.ts'

/** The body of a reply that is said by its status alone. */
export const noBody: ReplyBody = { content: '', length: 0 }

const encoder = new TextEncoder()
const written = new WeakMap<object, ReplyBody>()

/** A body of text, with its length in bytes. */
export function writeText(content: string): ReplyBody {
  return { content, length: encoder.encode(content).length }
}

/** A reply as compact JSON; one that an operation answers again and again is written once. */
export function writeReply(reply: object): ReplyBody {
  const known = written.get(reply)
  if (known !== undefined) return known
  const body = writeText(JSON.stringify(reply))
  written.set(reply, body)
  return body
}

/** The reply of a refusal, or null when the HTTP status says it all. */
export function buildErrorReply(refusal: Refusal, rid: string): ErrorReply | null {
  if (refusal.errcode === null) return null
  return { errcode: refusal.errcode, errmsg: formatErrmsg(refusal.errcode, rid) }
}
