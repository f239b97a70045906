import { formatRid } from '../../schemas/errmsg.ts'
import { createWorld, type World, type WorldOptions } from '../wechat/world.ts'
import { attribute } from './attribution.ts'
import type { Context } from './context.ts'
import { createDateHeader } from './date-header.ts'
import { explainRefusal, toHeaderValue } from './explain.ts'
import { createJournal, type Journal, type JournalLimits } from './journal.ts'
import type { EngineReply, EngineRequest } from './message.ts'
import { runPipeline, type Stop } from './pipeline.ts'
import { buildErrorReply, encodeReply, jsonContentType } from './reply.ts'
import { splitTenantPath } from './tenant-url.ts'

/** What an engine is made of. */
export interface EngineOptions extends WorldOptions {
  /** The clock: milliseconds since 1970. */
  readonly now: () => number
  /** From 0 to below 1; the rids are drawn from it. */
  readonly random: () => number
  /** Whether replies carry the header `X-Fake-Weixin`. */
  readonly diagnosticHeader: boolean
  readonly journalLimits?: JournalLimits
}

/** The fake as a function from a request to a reply; it knows no socket, no clock, no chance. */
export interface Engine {
  readonly world: World
  readonly journal: Journal
  readonly now: () => number
  /** Answers a request, and keeps the exchange in the journal. */
  readonly handle: (request: EngineRequest) => EngineReply
  /** Keeps a request whose caller went away before it was complete. */
  readonly abandon: (request: EngineRequest) => void
}

/** The header that names the exchange and says why a request was refused. */
export const diagnosticHeaderName = 'X-Fake-Weixin'

/** An engine with an empty world. */
export function createEngine(options: EngineOptions): Engine {
  const { now, random, diagnosticHeader } = options
  const world = createWorld(options)
  const journal = createJournal(options.journalLimits)
  const dateHeader = createDateHeader()

  const buildReply = (context: Context, stop: Stop | null, id: number): EngineReply => {
    const body = encodeBody(context, stop, random)
    const headers =
      body.length === 0
        ? ['Date', dateHeader(context.now), 'Content-Length', '0']
        : [
            'Content-Type',
            jsonContentType,
            'Date',
            dateHeader(context.now),
            'Content-Length',
            String(body.length),
          ]
    if (diagnosticHeader) headers.push(diagnosticHeaderName, diagnose(id, stop))
    return { status: stop?.refusal.status ?? 200, headers, body }
  }

  return {
    world,
    journal,
    now,
    handle(request) {
      const context = createContext(world, request, now())
      const stop = runPipeline(context)
      const id = journal.nextId()
      const reply = buildReply(context, stop, id)
      const { route, now: time } = context
      journal.add({ id, time, request, reply, route, stop, ...attribute(context) })
      return reply
    },
    abandon(request) {
      const context = createContext(world, request, now())
      const id = journal.nextId()
      const common = { id, time: context.now, request, reply: null, route: null, stop: null }
      journal.add({ ...common, ...attribute(context) })
    },
  }
}

const noBody = new Uint8Array()

function encodeBody(context: Context, stop: Stop | null, random: () => number): Uint8Array {
  const reply =
    stop === null
      ? context.reply
      : buildErrorReply(stop.refusal, formatRid(Math.floor(context.now / 1000), random))
  return reply === null ? noBody : encodeReply(reply)
}

function createContext(world: World, request: EngineRequest, now: number): Context {
  const { path, tenant } = splitTenantPath(world, request.path)
  return {
    world,
    request,
    now,
    path,
    tenant,
    route: null,
    tokenValue: '',
    token: null,
    input: null,
    reply: null,
  }
}

function diagnose(id: number, stop: Stop | null): string {
  const exchange = `exchange=${id}`
  return stop === null ? exchange : toHeaderValue(`${exchange}; ${explainRefusal(stop.refusal)}`)
}
