import { findErrcode, formatErrmsg } from '../../schemas/errmsg.ts'
import type { ReplyState } from '../../schemas/generated/types.ts'
import type { Context } from './context.ts'
import type { FaultHit } from './fault-box.ts'
import type { ReplyBody } from './message.ts'
import type { Stop } from './pipeline.ts'
import { buildErrorReply, noBody, writeReply, writeText } from './reply.ts'
import { surprise } from './surprise.ts'

/** What a request is answered with, before a fault spoils it and headers are written. */
export interface Answer {
  readonly status: number
  /** 0 for a success; null when the body has none. */
  readonly errcode: number | null
  readonly body: ReplyBody
  /** Headers besides the usual ones, names and values in turn; null for none. */
  readonly headers: readonly string[] | null
  /** Where the steps refused the request; null when all passed or none was taken. */
  readonly stop: Stop | null
  /** The fault that hits the request. */
  readonly hit: FaultHit | null
}

type DrawRid = (context: Context) => string

/** The answer of the steps: the reply of the operation, or the refusal. */
export function answerSteps(
  context: Context,
  stop: Stop | null,
  hit: FaultHit | null,
  drawRid: DrawRid,
): Answer {
  if (hit?.fault.errcode !== undefined) return { ...answerErrcode(context, hit, drawRid), stop }
  if (stop !== null) {
    const { status, errcode } = stop.refusal
    const reply = buildErrorReply(stop.refusal, errcode === null ? '' : drawRid(context))
    const body = reply === null ? noBody : writeReply(reply)
    return { status, errcode, body, headers: null, stop, hit }
  }
  const reply = context.reply ?? {}
  const body = writeReply(hit === null ? reply : surprise(reply, hit, context.world))
  return { status: 200, errcode: 0, body, headers: null, stop, hit }
}

/** The answer of a canned reply: WeChat's Content-Type for JSON, plain text for anything else. */
export function answerCanned({ reply }: ReplyState): Answer {
  const { status = 200, headers = {}, json, text, base64 } = reply
  const body = json === undefined ? writeContent(text, base64) : writeContent(JSON.stringify(json))
  const hasType = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type')
  const own =
    json === undefined && !hasType ? { 'Content-Type': 'text/plain', ...headers } : headers
  return {
    status,
    errcode: readErrcode(json),
    body,
    headers: Object.entries(own).flat(),
    stop: null,
    hit: null,
  }
}

/** The answer of a fault with an errcode, or that leaves the operation undone: -1 unless it says. */
export function answerErrcode(context: Context, hit: FaultHit, drawRid: DrawRid): Answer {
  // The control API lets only known ones in.
  const errcode = findErrcode(hit.fault.errcode ?? -1) ?? -1
  const body = writeReply({ errcode, errmsg: formatErrmsg(errcode, drawRid(context)) })
  return { status: 200, errcode, body, headers: null, stop: null, hit }
}

function readErrcode(json: unknown): number | null {
  if (typeof json !== 'object' || json === null) return null
  const errcode: unknown = Reflect.get(json, 'errcode')
  return typeof errcode === 'number' ? errcode : null
}

function writeContent(text = '', base64?: string): ReplyBody {
  if (base64 === undefined) return writeText(text)
  const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  return { content, length: content.length }
}
