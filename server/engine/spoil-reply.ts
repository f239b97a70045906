import type { FaultState } from '../../schemas/generated/types.ts'
import type { Delivery } from './delivery.ts'
import type { FaultHit } from './fault-box.ts'
import type { EngineReply, ReplyBody } from './message.ts'
import { parseJson } from './parse-body.ts'
import { noBody, writeText } from './reply.ts'

/** The page that a gateway puts in the place of a reply (chosen: nginx's wording). */
const badGatewayPage =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n' +
  '<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n'

/** Does to a reply what a fault says: its body, its headers, its status, and how it goes out. */
export function spoilReply(reply: EngineReply, { fault, delay }: FaultHit): EngineReply {
  const shaped = shapeReply(reply, fault)
  const connection = fault.connection ?? null
  const delivery: Delivery = { delay, connection, close: fault.reply === 'wrongContentLength' }
  return { ...shaped, status: fault.status ?? shaped.status, delivery }
}

function shapeReply(reply: EngineReply, { reply: shape }: FaultState): EngineReply {
  if (shape === undefined) return reply
  switch (shape) {
    case 'malformedJson':
      return withText(reply, readText(reply.body).slice(0, -1))
    case 'prettyJson':
      return withText(reply, `${prettyPrint(readText(reply.body))}\n`)
    case 'html502':
      return withType(withText({ ...reply, status: 502 }, badGatewayPage), 'text/html')
    case 'textPlain':
      return withType(reply, 'text/plain')
    case 'emptyBody':
      return withBody(reply, noBody)
    case 'wrongContentLength':
      return withHeader(reply, 'Content-Length', String(reply.body.length + 10))
  }
}

function withText(reply: EngineReply, content: string): EngineReply {
  return withBody(reply, writeText(content))
}

function withBody(reply: EngineReply, body: ReplyBody): EngineReply {
  return withHeader({ ...reply, body }, 'Content-Length', String(body.length))
}

function withType(reply: EngineReply, type: string): EngineReply {
  return withHeader(reply, 'Content-Type', type)
}

function withHeader(reply: EngineReply, name: string, value: string): EngineReply {
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
