import type { Client } from '#contracts/client/client.ts'
import type { VerifyClientOptions } from '#contracts/client/verify-client.ts'
import { WeixinRefusal, type WireReply } from '#test/support/right-client.ts'
import { sendAsWritten } from './send-as-written.ts'

/** A client with one bug, and the findings that name it. */
export interface WrongClient {
  readonly bug: string
  readonly client: Client
  /** The names of every failure that it has, each once. */
  readonly failures: readonly string[]
  /** The names of every warning; none by default. */
  readonly warnings?: readonly string[]
  readonly options?: VerifyClientOptions
}

/** What a client does with the reply; the right one by default. */
type Judge = (reply: WireReply) => unknown

/** A client that writes its requests, or treats its replies, in a way of its own. */
export function createClient({
  get = {},
  set = () => ({}),
  judge = judgeRight,
  judgeSet = judge,
}: {
  get?: SentAs
  set?: (version: string) => SentAs
  judge?: Judge
  judgeSet?: Judge
}): Client {
  return {
    getSupportVersion: async (call) =>
      judge(await sendAsWritten(call, { path: '/getweappsupportversion', body: '{}', ...get })),
    setSupportVersion: async ({ version, ...call }) => {
      const body = JSON.stringify({ version })
      const sent = { path: '/setweappsupportversion', body, ...set(version) }
      return judgeSet(await sendAsWritten(call, sent))
    },
  }
}

type SentAs = Partial<Parameters<typeof sendAsWritten>[1]>

/** Raises a refusal. */
export function judgeRight(reply: WireReply): WireReply {
  if (reply.errcode !== 0) throw new WeixinRefusal(reply.errcode, reply.errmsg)
  return reply
}
