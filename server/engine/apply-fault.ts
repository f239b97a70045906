import type { NewFault } from '../../schemas/generated/types.ts'
import type { TriggeredFault } from './fault-box.ts'
import type { Delivery, EngineReply, ReplyBody } from './message.ts'
import { parseJson } from './read-fields.ts'
import { isBodiless, noBody, writeText, type Reply } from './reply.ts'

/** The page that a gateway puts in the place of a reply (chosen: nginx's wording). */
const badGatewayPage =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n' +
  '<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n'

/** A reply on its way out under a fault. */
export interface FaultyReply {
  /** What the transport is given. */
  readonly message: EngineReply
  /** What is sent of it; null when nothing is. */
  readonly sent: Reply | null
}

/** Does to a reply what a fault says: its body, its headers, its status, and how it goes out. */
export function applyFault(
  reply: Reply,
  headers: readonly string[],
  { fault, delay }: TriggeredFault,
): FaultyReply {
  const { connection = null, reply: shape } = fault
  const delivery: Delivery = { delay, connection, close: shape === 'wrongContentLength' }
  const shaped = shapeReply({ ...reply, headers }, shape)
  const status = fault.status ?? shaped.status
  const sent = isBodiless(status)
    ? withBody({ ...shaped, status, errcode: null }, noBody)
    : { ...shaped, status }
  const isLost = connection === 'hang' || connection === 'reset' || connection === 'empty'
  return {
    message: { status, headers: sent.headers, body: sent.body, delivery },
    sent: isLost ? null : sent,
  }
}

type WrittenReply = Reply & Pick<EngineReply, 'headers'>

function shapeReply(reply: WrittenReply, shape: NewFault['reply']): WrittenReply {
  if (shape === undefined) return reply
  switch (shape) {
    case 'malformedJson':
      return withText(reply, readText(reply.body).slice(0, -1))
    case 'prettyJson':
      return withText(reply, `${prettyPrint(readText(reply.body))}\n`)
    case 'html502': {
      const page = withText({ ...reply, status: 502, errcode: null }, badGatewayPage)
      return withHeader(page, 'Content-Type', 'text/html')
    }
    case 'textPlain':
      return withHeader(reply, 'Content-Type', 'text/plain')
    case 'emptyBody':
      return withBody({ ...reply, errcode: null }, noBody)
    case 'wrongContentLength':
      return withHeader(reply, 'Content-Length', String(reply.body.length + 10))
  }
}

function withText(reply: WrittenReply, content: string): WrittenReply {
  return withBody(reply, writeText(content))
}

function withBody(reply: WrittenReply, body: ReplyBody): WrittenReply {
  return withHeader({ ...reply, body }, 'Content-Length', String(body.length))
}

function withHeader(reply: WrittenReply, name: string, value: string): WrittenReply {
  const headers = [...reply.headers]
  const index = headers.indexOf(name)
  if (index === -1) headers.unshift(name, value)
  else headers[index + 1] = value
  return { ...reply, headers }
}

function readText({ content }: ReplyBody): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content)
}

/** JSON over several lines; a text that is none stays as it is. */
function prettyPrint(text: string): string {
  const value = parseJson(text)
  return value === undefined ? text : JSON.stringify(value, null, 2)
}
