import type { NewReply, ReplyState, Scope } from '../../schemas/generated/types.ts'
import { findOwner, identify, type Owner } from './attribution.ts'
import type { Context } from './context.ts'
import { replyOfCanned, type Reply } from './reply.ts'
import { includesAccounts, isWithinScope, type AccountScope } from './scope.ts'

/** Replies for paths that are not faked; the last one added for a call is given. */
export interface CannedReplies {
  readonly add: (reply: NewReply) => ReplyState
  readonly list: (scope: Scope) => ReplyState[]
  /** Returns whether there was one of that id. */
  readonly remove: (id: number) => boolean
  /** Removes those whose scope is meant. */
  readonly clear: (isMeant: (scope: AccountScope) => boolean) => void
  /** The reply for a request, and counts its use; null when there is none, or for an operation. */
  readonly pick: (context: Context) => Reply | null
  /** Whether there is any: without one, a request pays nothing. */
  readonly isEmpty: () => boolean
}

interface Kept {
  readonly state: ReplyState & { uses: number }
  /** Written once, when it was added. */
  readonly written: Reply
}

/** No canned replies yet. */
export function createCannedReplies(): CannedReplies {
  const kept = new Map<number, Kept>()
  let lastId = 0
  return {
    add(reply) {
      lastId += 1
      const state = { ...reply, id: lastId, uses: 0 }
      kept.set(lastId, { state, written: replyOfCanned(reply) })
      return { ...state }
    },
    list: (scope) =>
      [...kept.values()]
        .filter(({ state }) => isWithinScope(state, scope))
        .map(({ state }) => ({ ...state })),
    remove: (id) => kept.delete(id),
    clear(isMeant) {
      for (const { state } of kept.values()) if (isMeant(state)) kept.delete(state.id)
    },
    pick(context) {
      if (identify(context).route !== null) return null
      const owner = findOwner(context)
      const found = [...kept.values()].findLast(({ state }) => isFor(state, context, owner))
      if (found === undefined) return null
      found.state.uses += 1
      return found.written
    },
    isEmpty: () => kept.size === 0,
  }
}

function isFor(reply: ReplyState, { path, request }: Context, owner: Owner): boolean {
  if (reply.path !== path || (reply.method ?? request.method) !== request.method) return false
  return includesAccounts(reply, owner)
}
