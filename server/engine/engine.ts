import { formatRid } from '../../schemas/errmsg.ts'
import { createWorld, type World, type WorldOptions } from '../wechat/world.ts'
import { findMiniProgram, findPlatform } from './attribution.ts'
import { createContext, type Context } from './context.ts'
import { createJournal, type Journal, type JournalLimits } from './journal.ts'
import type { EngineReply, EngineRequest, ReplyBody } from './message.ts'
import { runPipeline, type Stop } from './pipeline.ts'
import { createReplyHeaderWriter, type ReplyHeaderWriter } from './reply-headers.ts'
import { buildErrorReply, noBody, writeReply } from './reply.ts'

/** What an engine is made of. */
export interface EngineOptions extends WorldOptions {
  /** The clock: milliseconds since 1970. */
  readonly now: () => number
  /** From 0 to below 1; the rids are drawn from it. */
  readonly random: () => number
  /** Whether replies carry the header `X-Fake-Weixin`. */
  readonly diagnosticHeader: boolean
  readonly journalLimits: JournalLimits
}

/** The fake as a function from a request to a reply; it knows no socket, no clock, no chance. */
export interface Engine {
  readonly world: World
  readonly journal: Journal
  readonly now: () => number
  /** The headers that a reply had or would have, without `Connection`. */
  readonly writeHeaders: ReplyHeaderWriter
  /** Answers a request, and keeps the exchange in the journal. */
  readonly handle: (request: EngineRequest) => EngineReply
  /** Keeps a request whose caller went away before it was complete. */
  readonly abandon: (request: EngineRequest) => void
}

/** An engine with an empty world. */
export function createEngine(options: EngineOptions): Engine {
  const { now, random } = options
  const world = createWorld(options)
  const journal = createJournal(options.journalLimits)
  const writeHeaders = createReplyHeaderWriter(options.diagnosticHeader)
  return {
    world,
    journal,
    now,
    writeHeaders,
    handle(request) {
      const context = createContext(world, request, now())
      const stop = runPipeline(context)
      const id = journal.nextId()
      const body = writeBody(context, stop, random)
      keep(journal, id, context, stop, body)
      return {
        status: stop === null ? 200 : stop.refusal.status,
        headers: writeHeaders({ id, time: context.now, stop, length: body.length }),
        body,
      }
    },
    abandon(request) {
      keep(journal, journal.nextId(), createContext(world, request, now()), null, null)
    },
  }
}

function writeBody(context: Context, stop: Stop | null, random: () => number): ReplyBody {
  const reply =
    stop === null
      ? context.reply
      : buildErrorReply(stop.refusal, formatRid(Math.floor(context.now / 1000), random))
  return reply === null ? noBody : writeReply(reply)
}

function keep(
  journal: Journal,
  id: number,
  context: Context,
  stop: Stop | null,
  reply: ReplyBody | null,
): void {
  const { request, now: time, text, route } = context
  const { method, url, headers } = request
  const miniProgram = findMiniProgram(context)
  const platform = findPlatform(context, miniProgram)
  // A copy of the bytes, since a way in may hand over a view of a large buffer.
  const body = text ?? request.body.slice()
  journal.add({
    id,
    time,
    method,
    url,
    headers,
    body,
    reply,
    route,
    stop,
    miniProgram,
    platform,
  })
}
