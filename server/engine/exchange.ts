import type { OperationName } from '../../schemas/generated/operations.ts'
import type { StepName } from '../wechat/rules/rule.ts'
import type { RuleName } from '../wechat/rules/rules.ts'
import type { Engine } from './engine.ts'
import { explainRefusal } from './explain.ts'
import type { JournalEntry } from './journal.ts'
import { readParameters } from './query.ts'

/** A request or reply as text: its headers in turn (name, value, name...) and its body as UTF-8. */
export interface RawRequest {
  method: string
  /** Path and query as sent. */
  url: string
  headers: readonly string[]
  body: string
}

/** The reply as it went out. */
export interface RawReply {
  status: number
  headers: readonly string[]
  body: string
}

/** One request and its reply, as a test reads them. */
export interface Exchange {
  /** Counts up from 1; also in the diagnostic header of the reply. */
  id: number
  /** ISO 8601, on the fake's clock. */
  time: string
  /** Null for a path that is no operation. */
  operation: OperationName | null
  /** The mini program that the call belongs to; null when nothing says. */
  appid: string | null
  /** The platform that the call belongs to; null when nothing says. */
  componentAppid: string | null
  /** The fields of the request: its body or, on GET, its query; null when they cannot be read. */
  request: unknown
  /** The reply as JSON; null when it has no body. */
  reply: unknown
  /** The HTTP status; null when the caller went away before its request was complete. */
  status: number | null
  /** 0 for a success; null when the reply has none and was refused by its status alone. */
  errcode: number | null
  /** The step that refused the request; null when all passed. */
  failedStep: StepName | null
  /** The rule that refused it; null when all steps passed. */
  rule: RuleName | null
  /** Why the reply is what it is: rule, expected, received, what to do. */
  why: string
  /** What went over the wire. */
  raw: { request: RawRequest; reply: RawReply | null }
}

const decoder = new TextDecoder()

/** Reads an entry of the journal as an exchange. */
export function describeExchange({ writeHeaders }: Engine, entry: JournalEntry): Exchange {
  const { id, time, reply, stop, method, url, headers } = entry
  const refusal = stop?.refusal
  const body = readText(entry.body)
  const replyBody = reply === null ? '' : readText(reply.content)
  const status = reply === null ? null : (refusal?.status ?? 200)
  return {
    id,
    time: new Date(time).toISOString(),
    operation: entry.route?.name ?? null,
    appid: entry.miniProgram?.appid ?? null,
    componentAppid: entry.platform?.componentAppid ?? null,
    request: readFields(entry, body),
    reply: parseJson(replyBody),
    status,
    errcode: refusal === undefined && reply !== null ? 0 : (refusal?.errcode ?? null),
    failedStep: stop?.step ?? null,
    rule: refusal?.rule ?? null,
    why: explain(entry),
    raw: {
      request: { method, url, headers, body },
      reply:
        reply === null || status === null
          ? null
          : {
              status,
              headers: writeHeaders({ id, time, stop, length: reply.length }),
              body: replyBody,
            },
    },
  }
}

function readText(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : decoder.decode(content)
}

function explain({ stop, reply }: JournalEntry): string {
  if (stop !== null) return explainRefusal(stop.refusal)
  return reply === null
    ? 'The caller closed the connection before its request was complete; nothing was answered.'
    : 'Every step passed.'
}

function readFields({ route, url }: JournalEntry, body: string): unknown {
  if (route?.operation.input !== 'query') return parseJson(body)
  const mark = url.indexOf('?')
  return readParameters(mark === -1 ? '' : url.slice(mark + 1))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
