import { validateHeaderName, validateHeaderValue } from 'node:http'
import type { NewReply } from '../../../schemas/generated/types.ts'
import { isTooDeep, mostLevels } from '../../engine/exchange.ts'
import { routes } from '../../engine/routes.ts'
import { FakeWeixinError } from '../../fake-weixin-error.ts'
import { assertScope } from '../accounts.ts'
import type { ControlFunction } from '../call.ts'
import { refuseValue } from '../refuse-input.ts'

/** Gives a canned reply to a path that is not faked. Throws `invalid_options` for one that is. */
export const addReply: ControlFunction<'addReply'> = ({ engine, input }) => {
  assertScope(engine.world, input)
  assertSendable(input.reply)
  const route = routes.get(input.path)
  if (route === undefined) return engine.replies.add(input)
  throw refuseValue(
    'add a canned reply',
    {
      path: 'path',
      expected: 'a path that is not faked',
      received: `${JSON.stringify(input.path)}, the path of ${route.name}`,
    },
    `Use a fault to change what ${route.name} answers.`,
  )
}

/** Lists canned replies in the order in which they were added. */
export const listReplies: ControlFunction<'listReplies'> = ({ engine, input }) => {
  assertScope(engine.world, input)
  return engine.replies.list(input)
}

/** Removes a canned reply. Throws `unknown_reply`. */
export const removeReply: ControlFunction<'removeReply'> = ({ engine, input: { id } }) => {
  if (engine.replies.remove(id)) return {}
  throw new FakeWeixinError(
    'unknown_reply',
    `Failed to remove the canned reply ${id}: this fake has none of that id. ` +
      'Expected the id of a canned reply that has not been removed. List them to see which there are.',
    { id },
  )
}

/** These are about the connection or the end of a reply, and are written by the transport. */
const hopByHop = new Set([
  'connection',
  'content-length',
  'keep-alive',
  'proxy-connection',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

const task = 'add a canned reply'

/** Throws `invalid_options` for a canned reply that could not be sent as it is. */
function assertSendable({ headers = {}, json, base64 }: NewReply['reply']): void {
  assertHeaders(headers)
  assertJson(json)
  if (base64 !== undefined && Buffer.from(base64, 'base64').toString('base64') !== base64) {
    throw refuseValue(task, {
      path: 'reply.base64',
      expected: 'bytes in base64',
      received: JSON.stringify(base64.slice(0, 80)),
    })
  }
}

function assertHeaders(headers: Readonly<Record<string, string>>): void {
  const seen = new Set<string>()
  for (const [name, value] of Object.entries(headers)) {
    const path = `reply.headers.${name}`
    const key = name.toLowerCase()
    if (hopByHop.has(key) || !isHeader(name, value)) {
      throw refuseValue(task, {
        path,
        expected: `a header of ASCII text, and none of ${[...hopByHop].join(', ')}`,
        received: JSON.stringify(value),
      })
    }
    if (seen.has(key)) {
      throw refuseValue(task, {
        path,
        expected: 'each header once, upper and lower case being the same',
        received: `${JSON.stringify(name)} for the second time`,
      })
    }
    seen.add(key)
  }
}

function assertJson(json: unknown): void {
  const received = describeUnsendable(json)
  if (received === undefined) return
  const expected = `a JSON value that is nested at most ${mostLevels} levels deep`
  throw refuseValue(task, { path: 'reply.json', expected, received })
}

/** Why a value cannot be sent as JSON; undefined if it can. */
function describeUnsendable(json: unknown): string | undefined {
  try {
    // Throws for a cycle, a BigInt, and so many levels that writing them runs out of stack.
    JSON.stringify(json)
    return isTooDeep(json) ? 'one that is nested deeper' : undefined
  } catch (error) {
    return `what cannot be written as JSON (${error instanceof Error ? error.message : String(error)})`
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
