import { findErrcode } from '../../schemas/errmsg.ts'
import type { Errcode } from '../../schemas/generated/errcodes.ts'
import type { NewReply } from '../../schemas/generated/types.ts'
import type { Context } from './context.ts'
import type { TriggeredFault } from './fault-box.ts'
import type { ReplyBody } from './message.ts'
import type { Stop } from './steps/pipeline.ts'
import { surprise } from './surprise.ts'

/** A reply before a transport sends it. */
export interface Reply {
  readonly status: number
  /** 0 for a success; null when the body has none. */
  readonly errcode: number | null
  readonly body: ReplyBody
  /** Names and values in turn; null for the headers that every reply has. */
  readonly headers: readonly string[] | null
}

/** What became of a request: made by the steps, a canned reply or a fault, and kept in the journal. */
export interface Outcome {
  /** Where the steps refused the request; null when all passed or none was taken. */
  readonly stop: Stop | null
  /** The fault that was triggered; null for none. */
  readonly fault: TriggeredFault | null
  /** What is sent; null when nothing is. */
  readonly reply: Reply | null
}

/** Writes the errmsg of an errcode, with a new request id if it has one. */
type WriteErrmsg = (errcode: Errcode) => string

/** The body of a reply that is said by its status alone. */
export const noBody: ReplyBody = { content: '', length: 0 }

const bodiless: readonly number[] = [204, 205, 304]

/** Whether a reply of this status has no body (RFC 9110): some clients fail when one is sent. */
export function isBodiless(status: number): boolean {
  return bodiless.includes(status)
}

const encoder = new TextEncoder()
const writtenReplies = new WeakMap<object, Reply>()

/** A body of text, with its length in bytes. */
export function writeText(content: string): ReplyBody {
  return { content, length: encoder.encode(content).length }
}

/** The reply of the steps: of the operation, or of the refusal. */
export function replyOfSteps(
  { reply, world }: Context,
  stop: Stop | null,
  fault: TriggeredFault | null,
  writeErrmsg: WriteErrmsg,
): Reply {
  if (stop === null) {
    const own = reply ?? {}
    return writeReply(fault === null ? own : surprise(own, fault, world))
  }
  const { status, errcode } = stop.refusal
  if (errcode === null) return { status, errcode, body: noBody, headers: null }
  const errmsg = writeErrmsg(errcode)
  return { status, errcode, body: writeJson({ errcode, errmsg }), headers: null }
}

/** The reply of a fault with an errcode, or that leaves the operation undone: -1 unless it says. */
export function replyOfFault({ fault }: TriggeredFault, writeErrmsg: WriteErrmsg): Reply {
  // The control API accepts only known ones.
  const errcode = findErrcode(fault.errcode ?? -1) ?? -1
  const body = writeJson({ errcode, errmsg: writeErrmsg(errcode) })
  return { status: 200, errcode, body, headers: null }
}

/** A canned reply as it is sent: WeChat's Content-Type for JSON, plain text for anything else. */
export function replyOfCanned({ reply }: NewReply): Reply {
  const { status = 200, headers = {}, json, text, base64 } = reply
  const body = json === undefined ? writeContent(text, base64) : writeText(JSON.stringify(json))
  const hasType = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type')
  const own =
    json === undefined && !hasType ? { 'Content-Type': 'text/plain', ...headers } : headers
  const written = { status, headers: Object.entries(own).flat() }
  return isBodiless(status)
    ? { ...written, errcode: null, body: noBody }
    : { ...written, errcode: readErrcode(json), body }
}

/** A success as compact JSON; one that an operation returns again and again is written once. */
function writeReply(reply: object): Reply {
  const known = writtenReplies.get(reply)
  if (known !== undefined) return known
  const made: Reply = { status: 200, errcode: 0, body: writeJson(reply), headers: null }
  writtenReplies.set(reply, made)
  return made
}

function writeJson(value: object): ReplyBody {
  return writeText(JSON.stringify(value))
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
