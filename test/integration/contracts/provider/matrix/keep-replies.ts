import type {
  Alteration,
  PassingReply,
  PassingRequest,
} from '#test/integration/contracts/provider/wrong-provider.ts'
import { isGet, isSet } from './alter.ts'

/** Keeps the replies to the two operations by a key, for some time; none of a request without one. */
export function keepReplies(
  toKey: (request: PassingRequest) => string | null,
  milliseconds = Infinity,
): Alteration {
  const kept = new Map<string, { readonly reply: PassingReply; readonly until: number }>()
  return {
    request: async (request, _, send) => {
      const key = toKey(request)
      const isKept = isGet(request) || isSet(request)
      if (key === null || !isKept || request.chunked) return request
      const known = kept.get(key)
      if (known !== undefined && known.until > performance.now()) return known.reply
      const reply = await send(request)
      if (isGet(request) || milliseconds === Infinity) {
        kept.set(key, { reply, until: performance.now() + milliseconds })
      }
      return reply
    },
  }
}
