import type { NewReply, ReplyState, Scope } from '../../schemas/generated/types.ts'
import { findMiniProgram, findPlatform } from './attribution.ts'
import type { Context } from './context.ts'
import { identify } from './identify.ts'
import { includesAccounts, isWithinScope } from './scope.ts'

/** Replies for paths that are not faked; the last one added for a call is given. */
export interface CannedReplies {
  readonly add: (reply: NewReply) => ReplyState
  readonly list: (scope: Scope) => ReplyState[]
  /** Answers whether there was one of that id. */
  readonly remove: (id: number) => boolean
  /** Removes those within a scope; all, where it names nobody. */
  readonly clear: (scope: Scope) => void
  /** The reply for a request, and counts its use; null when there is none, or for an operation. */
  readonly pick: (context: Context) => ReplyState | null
  /** Whether there is any: without one, a request pays nothing. */
  readonly isEmpty: () => boolean
}

type Counted = ReplyState & { uses: number }

/** No canned replies yet. */
export function createCannedReplies(): CannedReplies {
  const kept = new Map<number, Counted>()
  let lastId = 0
  return {
    add(reply) {
      lastId += 1
      kept.set(lastId, { ...reply, id: lastId, uses: 0 })
      return { ...reply, id: lastId, uses: 0 }
    },
    list: (scope) => [...kept.values()].filter((reply) => isWithinScope(reply, scope)),
    remove: (id) => kept.delete(id),
    clear(scope) {
      for (const reply of kept.values()) if (isWithinScope(reply, scope)) kept.delete(reply.id)
    },
    pick(context) {
      if (identify(context).route !== null) return null
      const found = [...kept.values()].findLast((reply) => isFor(reply, context))
      if (found === undefined) return null
      found.uses += 1
      return found
    },
    isEmpty: () => kept.size === 0,
  }
}

function isFor({ method, path, ...scope }: ReplyState, context: Context): boolean {
  if (path !== context.path || (method ?? context.request.method) !== context.request.method) {
    return false
  }
  const miniProgram = findMiniProgram(context)
  return includesAccounts(scope, miniProgram, findPlatform(context, miniProgram))
}
