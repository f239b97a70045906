import { formatErrmsg, formatRid } from '../../schemas/errmsg.ts'
import type { Errcode } from '../../schemas/generated/errcodes.ts'
import { createWorld, type World, type WorldOptions } from '../wechat/world.ts'
import { applyFault } from './apply-fault.ts'
import { findOwner, readOwnerClock, type Owner } from './attribution.ts'
import { createCannedReplies, type CannedReplies } from './canned-replies.ts'
import { createClockControl, type ClockControl } from './clock.ts'
import { createContext, type Context } from './context.ts'
import {
  createFaultBox,
  type CreateRandom,
  type FaultBox,
  type TriggeredFault,
} from './fault-box.ts'
import { createJournal, type Journal, type JournalLimits } from './journal.ts'
import type { EngineReply, EngineRequest } from './message.ts'
import { createReplyHeaderWriter, type ReplyHeaderWriter } from './reply-headers.ts'
import { replyOfFault, replyOfSteps, type Outcome, type Reply } from './reply.ts'
import { runPipeline, type Stop } from './steps/pipeline.ts'

/** Options for {@link createEngine}. */
export interface EngineOptions extends WorldOptions {
  /** The time around it: milliseconds since 1970. */
  readonly now: () => number
  /** Seed for all generated values. */
  readonly seed: string
  readonly createRandom: CreateRandom
  /** Whether replies carry the header `X-Fake-Weixin`. */
  readonly diagnosticHeader: boolean
  readonly journalLimits: JournalLimits
}

/** The fake as a function from a request to a reply; it knows no socket, no clock and nothing random. */
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
  /** Answers a request: returns what a transport sends, and keeps the exchange in the journal. */
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

  /** Runs the steps, unless a fault or a canned reply takes their place. */
  const run = (context: Context): Run => {
    const fault = faults.isEmpty() ? null : faults.pick(context)
    if (fault?.when === 'before') return { fault, canned: null, stop: null }
    const canned = replies.isEmpty() ? null : replies.pick(context)
    return { fault, canned, stop: canned === null ? runPipeline(context) : null }
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
      const { fault, canned, stop } = run(context)
      // Once the steps are done the owner is certain: time, rid, headers and journal follow from it.
      const owner = findOwner(context)
      const time = readOwnerClock(owner, context.now)
      const writeErrmsg = (errcode: Errcode): string =>
        formatErrmsg(errcode, formatRid(Math.floor(time / 1000), random), world.policy.errmsgs)
      const reply =
        fault !== null && (fault.when === 'before' || fault.fault.errcode !== undefined)
          ? replyOfFault(fault, writeErrmsg)
          : (canned ?? replyOfSteps(context, stop, fault, writeErrmsg))
      const id = journal.nextId()
      const written = writeHeaders({ id, time, stop, length: reply.body.length })
      const headers = reply.headers === null ? written : mergeHeaders(written, reply.headers)
      if (fault === null) {
        const kept = reply.headers === null ? reply : { ...reply, headers }
        keep(journal, context, owner, { stop, fault, reply: kept }, id, time)
        return { status: reply.status, headers, body: reply.body, delivery: null }
      }
      const { message, sent } = applyFault(reply, headers, fault)
      keep(journal, context, owner, { stop, fault, reply: sent }, id, time)
      return message
    },
    abandon(request) {
      const context = createContext(world, request, clock.now())
      const owner = findOwner(context)
      const outcome = { stop: null, fault: null, reply: null }
      const time = readOwnerClock(owner, context.now)
      keep(journal, context, owner, outcome, journal.nextId(), time)
    },
  }
}

/** What has decided about a request; null for what has not. */
interface Run {
  readonly fault: TriggeredFault | null
  readonly canned: Reply | null
  readonly stop: Stop | null
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

function keep(
  journal: Journal,
  { request, text, route, claim }: Context,
  { miniProgram, platform }: Owner,
  { stop, fault, reply }: Outcome,
  id: number,
  time: number,
): void {
  const { method, url, headers } = request
  journal.add({
    id,
    time,
    method,
    url,
    headers,
    // A copy of the bytes, since a transport may hand over a view of a large buffer.
    body: text ?? request.body.slice(),
    route: route ?? claim?.route ?? null,
    stop,
    fault,
    reply,
    miniProgram,
    platform,
  })
}
