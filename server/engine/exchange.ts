import type { Exchange } from '../../schemas/generated/types.ts'
import type { Engine } from './engine.ts'
import { summarizeEntry } from './explain.ts'
import type { JournalEntry } from './journal.ts'
import { readParameters } from './read-fields.ts'

export type { Exchange }

/** A request as it came: its headers in turn (name, value, name...) and its body as UTF-8. */
export type RawRequest = Exchange['raw']['request']

/** The reply as it went out. */
export type RawReply = NonNullable<Exchange['raw']['reply']>

const decoder = new TextDecoder()

/**
 * How deep JSON may be nested that is shown again. JSON of any depth can be parsed, but what asks
 * for it writes it as JSON again, and that runs out of stack.
 */
export const mostLevels = 1000

/**
 * Reads an entry of the journal as an exchange. Fields that are nested more than 1000 levels deep are
 * null; their text is in `raw`.
 */
export function describeExchange({ writeHeaders }: Engine, entry: JournalEntry): Exchange {
  const { id, time, reply, stop, method, url, headers } = entry
  const refusal = stop?.refusal
  const body = readText(entry.body)
  const replyBody = reply === null ? '' : readText(reply.body.content)
  return {
    id,
    time: new Date(time).toISOString(),
    operation: entry.route?.name ?? null,
    appid: entry.miniProgram?.appid ?? null,
    componentAppid: entry.platform?.componentAppid ?? null,
    request: readFields(entry, body),
    reply: parseJson(replyBody),
    status: reply === null ? null : reply.status,
    errcode: reply === null ? null : reply.errcode,
    failedStep: stop?.step ?? null,
    rule: refusal?.rule ?? null,
    faultId: entry.fault === null ? null : entry.fault.id,
    why: summarizeEntry(entry, 'en'),
    raw: {
      request: { method, url, headers: [...headers], body },
      reply:
        reply === null
          ? null
          : {
              status: reply.status,
              headers: [
                ...(reply.headers ?? writeHeaders({ id, time, stop, length: reply.body.length })),
              ],
              body: replyBody,
            },
    },
  }
}

function readText(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : decoder.decode(content)
}

function readFields({ route, url }: JournalEntry, body: string): unknown {
  if (route?.operation.input !== 'query') return parseJson(body)
  const mark = url.indexOf('?')
  return readParameters(mark === -1 ? '' : url.slice(mark + 1))
}

/** The value of a JSON text; null if it is none, or nested too deep. */
function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    // Each level takes two brackets.
    return text.length > 2 * mostLevels && isTooDeep(value) ? null : value
  } catch {
    return null
  }
}

/**
 * Whether a JSON value is nested deeper than {@link mostLevels}. It is looked at level by level, since
 * a function that calls itself would run out of stack too.
 */
export function isTooDeep(value: unknown): boolean {
  let level = [value].filter(isStructure)
  for (let depth = 0; depth < mostLevels && level.length > 0; depth += 1) {
    level = level.flatMap((structure) => Object.values(structure).filter(isStructure))
  }
  return level.length > 0
}

function isStructure(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
