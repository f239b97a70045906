import { routes } from '../../engine/routes.ts'
import { FakeWeixinError } from '../../fake-weixin-error.ts'
import { assertSendable } from '../assert-sendable.ts'
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
