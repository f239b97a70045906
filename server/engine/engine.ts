import { formatRid } from '../../schemas/errmsg.ts'
import type { MiniProgram } from '../wechat/mini-program.ts'
import { createWorld, type World, type WorldOptions } from '../wechat/world.ts'
import { answerCanned, answerErrcode, answerSteps, type Answer } from './answer.ts'
import { findMiniProgram, findPlatform } from './attribution.ts'
import { createCannedReplies, type CannedReplies } from './canned-replies.ts'
import { createClockControl, type ClockControl } from './clock.ts'
import { createContext, type Context } from './context.ts'
import { createFaultBox, type CreateRandom, type FaultBox } from './fault-box.ts'
import { createJournal, type Journal, type JournalLimits } from './journal.ts'
import type { EngineReply, EngineRequest } from './message.ts'
import { identify } from './identify.ts'
import { runPipeline } from './pipeline.ts'
import { readReplyTime } from './reply-time.ts'
import { createReplyHeaderWriter, type ReplyHeaderWriter } from './reply-headers.ts'
import { spoilReply } from './spoil-reply.ts'

/** What an engine is made of. */
export interface EngineOptions extends WorldOptions {
  /** The time around it: milliseconds since 1970. */
  readonly now: () => number
  /** What all that is drawn comes from. */
  readonly seed: string
  readonly createRandom: CreateRandom
  /** Whether replies carry the header `X-Fake-Weixin`. */
  readonly diagnosticHeader: boolean
  readonly journalLimits: JournalLimits
}

/** The fake as a function from a request to a reply; it knows no socket, no clock, no chance. */
export interface Engine {
  readonly seed: string
  readonly world: World
  readonly journal: Journal
  readonly faults: FaultBox
  /** Replies for paths that are not faked. */
  readonly replies: CannedReplies
  readonly clock: ClockControl
  /** Milliseconds since 1970 on the clock of the world. */
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
  const { seed, createRandom } = options
  const world = createWorld(options)
  const journal = createJournal(options.journalLimits)
  const faults = createFaultBox(seed, createRandom)
  const replies = createCannedReplies()
  const clock = createClockControl(world, options.now)
  const writeHeaders = createReplyHeaderWriter(options.diagnosticHeader)
  const random = createRandom(`${seed}/rid`)
  const drawRid = (context: Context): string =>
    formatRid(Math.floor(readReplyTime(context) / 1000), random)

  /** Everything that may stand in the way of the steps: a fault, a canned reply. */
  const answer = (context: Context): Answer => {
    const hit = faults.isEmpty() ? null : faults.pick(context)
    if (hit?.when === 'before') return answerErrcode(context, hit, drawRid)
    const canned = replies.isEmpty() ? null : replies.pick(context)
    const answered =
      canned === null
        ? answerSteps(context, runPipeline(context), hit, drawRid)
        : answerCanned(canned)
    return hit === null ? answered : { ...answered, hit }
  }

  return {
    seed,
    world,
    journal,
    faults,
    replies,
    clock,
    now: clock.now,
    writeHeaders,
    handle(request) {
      const context = createContext(world, request, clock.now())
      const answered = answer(context)
      // A call that was refused before its token was looked at still says whose it is.
      if (answered.stop !== null && context.token === null) identify(context)
      const id = journal.nextId()
      const miniProgram = findMiniProgram(context)
      const time = readReplyTime(context, miniProgram)
      const reply = composeReply(answered, id, time, writeHeaders)
      keep(journal, { id, time, miniProgram, context, answered, reply })
      return reply
    },
    abandon(request) {
      const context = createContext(world, request, clock.now())
      identify(context)
      const id = journal.nextId()
      const miniProgram = findMiniProgram(context)
      const time = readReplyTime(context, miniProgram)
      keep(journal, { id, time, miniProgram, context, answered: null, reply: null })
    },
  }
}

function composeReply(
  { status, stop, body, headers, hit }: Answer,
  id: number,
  time: number,
  writeHeaders: ReplyHeaderWriter,
): EngineReply {
  const written = writeHeaders({ id, time, stop, length: body.length })
  const all = headers === null ? written : mergeHeaders(written, headers)
  const reply: EngineReply = { status, headers: all, body, delivery: null }
  return hit === null ? reply : spoilReply(reply, hit)
}

/** Headers of a canned reply take the place of those that every reply has. */
function mergeHeaders(written: readonly string[], own: readonly string[]): string[] {
  const names = new Set(own.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase()))
  const kept: string[] = []
  for (let index = 0; index < written.length; index += 2) {
    const [name = '', value = ''] = written.slice(index, index + 2)
    if (!names.has(name.toLowerCase())) kept.push(name, value)
  }
  return [...own, ...kept]
}

interface Handled {
  readonly id: number
  readonly time: number
  readonly miniProgram: MiniProgram | null
  readonly context: Context
  /** Null for a request that was abandoned. */
  readonly answered: Answer | null
  readonly reply: EngineReply | null
}

function keep(journal: Journal, handled: Handled): void {
  const { id, time, miniProgram, context, answered, reply } = handled
  const { request, text, route, claim } = context
  const { method, url, headers } = request
  const hit = answered?.hit ?? null
  const lost = reply?.delivery?.connection
  const sent = lost === 'hang' || lost === 'reset' || lost === 'empty' ? null : reply
  const isOrdinary = hit === null && answered?.headers === null
  journal.add({
    id,
    time,
    method,
    url,
    headers,
    // A copy of the bytes, since a way in may hand over a view of a large buffer.
    body: text ?? request.body.slice(),
    reply: sent === null ? null : sent.body,
    replyHeaders: isOrdinary || sent === null ? null : sent.headers,
    status: sent === null ? null : sent.status,
    errcode: sent === null || answered === null ? null : readErrcode(answered),
    route: route ?? claim?.route ?? null,
    stop: answered === null ? null : answered.stop,
    miniProgram,
    platform: findPlatform(context, miniProgram),
    faultId: hit === null ? null : hit.fault.id,
    faultWhen: hit === null ? null : hit.when,
  })
}

/** The errcode of an answer; none where a fault has taken the body away. */
function readErrcode({ errcode, hit }: Answer): number | null {
  const shape = hit?.fault.reply
  return shape === 'html502' || shape === 'emptyBody' ? null : errcode
}
