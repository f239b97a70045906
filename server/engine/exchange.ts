import type { Exchange } from '../../schemas/generated/types.ts'
import type { Engine } from './engine.ts'
import { summarizeEntry } from './explain.ts'
import type { JournalEntry } from './journal.ts'
import { readParameters } from './query.ts'

export type { Exchange }

/** A request as it came: its headers in turn (name, value, name...) and its body as UTF-8. */
export type RawRequest = Exchange['raw']['request']

/** The reply as it went out. */
export type RawReply = NonNullable<Exchange['raw']['reply']>

const decoder = new TextDecoder()

/** Reads an entry of the journal as an exchange. */
export function describeExchange({ writeHeaders }: Engine, entry: JournalEntry): Exchange {
  const { id, time, reply, stop, status, method, url, headers } = entry
  const refusal = stop?.refusal
  const body = readText(entry.body)
  const replyBody = reply === null ? '' : readText(reply.content)
  return {
    id,
    time: new Date(time).toISOString(),
    operation: entry.route?.name ?? null,
    appid: entry.miniProgram?.appid ?? null,
    componentAppid: entry.platform?.componentAppid ?? null,
    request: readFields(entry, body),
    reply: parseJson(replyBody),
    status,
    errcode: entry.errcode,
    failedStep: stop?.step ?? null,
    rule: refusal?.rule ?? null,
    faultId: entry.faultId,
    why: summarizeEntry(entry, 'en'),
    raw: {
      request: { method, url, headers: [...headers], body },
      reply:
        reply === null || status === null
          ? null
          : {
              status,
              headers: [
                ...(entry.replyHeaders ?? writeHeaders({ id, time, stop, length: reply.length })),
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
