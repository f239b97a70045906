import { isJsonObject, parseJson } from '../../../schemas/json.ts'
import { describeReceived } from '../../../schemas/issue.ts'
import { CheckStop } from '../../verification/check.ts'
import { readSeverity } from '../../verification/finding.ts'
import { providerFindings, type ProviderFault } from '../provider-findings.ts'
import type { RawReply } from '../send-raw.ts'
import { describeReply, parseReply, readErrcode, type ReplyJson } from './calls.ts'

/** One reply, and what brought it. */
export interface Sample {
  readonly context: string
  readonly reply: RawReply
}

type Breach = Omit<ProviderFault, 'context'>

/** What every reply is held to, whatever it says. */
export interface Law {
  /** The name of the check of it. */
  readonly name: string
  readonly title: string
  /** What is wrong with a reply; null for nothing. Throws `CheckStop` if nothing can be said. */
  readonly evaluate: (sample: Sample) => Breach | null
}

/** How every reply is written. */
export const laws: readonly Law[] = [
  {
    name: 'reply-status',
    title: 'answers with HTTP status 200, refusals too',
    evaluate: ({ reply }) =>
      reply.status === 200
        ? null
        : breach('status-not-200', 'HTTP status 200', describeReply(reply)),
  },
  {
    name: 'reply-content-type',
    title: 'answers with the Content-Type of WeChat',
    evaluate: checkContentType,
  },
  {
    name: 'reply-content-length',
    title: 'answers with a Content-Length',
    evaluate: ({ reply }) =>
      reply.headers['content-length'] === undefined
        ? breach('content-length-missing', 'Content-Length', JSON.stringify(reply.headers))
        : null,
  },
  { name: 'reply-compact', title: 'writes compact JSON', evaluate: checkCompact },
  {
    name: 'reply-end',
    title: 'ends a reply with the JSON',
    evaluate: ({ reply: { body } }) =>
      body === body.trimEnd()
        ? null
        : breach('newline-at-end', showEnd(body.trimEnd()), showEnd(body)),
  },
  {
    name: 'reply-key-order',
    title: 'begins a reply with errcode and errmsg',
    evaluate: checkOrder,
  },
  {
    name: 'reply-errcode',
    title: 'writes errcode as a number',
    evaluate: checkErrcode,
  },
  {
    name: 'reply-rid',
    title: 'ends the errmsg of a refusal in a request id',
    evaluate: checkErrmsg,
  },
  {
    name: 'reply-refusal',
    title: 'answers nothing but errcode and errmsg on a refusal',
    evaluate: checkBare,
  },
]

/**
 * The failures of one more reply against all laws. What is a warning is left to the checks of the laws
 * themselves: no client minds, and it would be said of every reply.
 */
export function findFailures(sample: Sample): ProviderFault[] {
  return laws.flatMap(({ evaluate }) => {
    const found = evaluate(sample)
    if (found === null || readSeverity(providerFindings[found.name]) !== 'failure') return []
    return [{ ...found, context: sample.context }]
  })
}

function checkContentType({ reply }: Sample): Breach | null {
  const type = reply.headers['content-type'] ?? 'none'
  const expected = 'application/json; encoding=utf-8'
  if (type === expected) return null
  const isJson = /^application\/json\s*(;|$)/i.test(type)
  return breach(isJson ? 'content-type-differs' : 'content-type-not-json', expected, type)
}

/** Numbers and escapes have several spellings; white space outside of texts has none here. */
function checkCompact(sample: Sample): Breach | null {
  const compact = JSON.stringify(parseOrSkip(sample))
  const { body } = sample.reply
  return stripTexts(body.trimEnd()).search(/\s/) === -1
    ? null
    : breach('json-not-compact', JSON.stringify(compact), JSON.stringify(body))
}

function checkOrder(sample: Sample): Breach | null {
  const keys = Object.keys(parseOrSkip(sample)).slice(0, 2).join(', ')
  const expected = 'errcode, errmsg'
  return keys === expected ? null : breach('errcode-not-first', expected, keys)
}

function checkErrcode({ reply, context }: Sample): Breach | null {
  const { errcode } = parseReply(reply, context)
  return typeof errcode === 'number'
    ? null
    : breach('errcode-not-number', 'a number', describeReceived(errcode))
}

function checkErrmsg(sample: Sample): Breach | null {
  const { errmsg } = parseOrSkip(sample)
  const errcode = readErrcode(sample.reply)
  // Another check tells that it is missing.
  if (errcode === null) return null
  if (typeof errmsg !== 'string' || (errcode === 0 && !errmsg.startsWith('ok'))) {
    const expected = errcode === 0 ? 'errmsg "ok"' : 'an errmsg with a rid'
    const name = errcode === 0 ? 'reply-not-in-schema' : 'rid-missing'
    return breach(name, expected, describeReply(sample.reply))
  }
  if (errcode === 0) return errmsg === 'ok' ? null : breach('rid-on-success', 'ok', errmsg)
  return / rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/.test(errmsg)
    ? null
    : breach('rid-missing', `${errmsg} rid: 69b8a2af-04d2c1b6-3a5e7f10`, errmsg)
}

function checkBare(sample: Sample): Breach | null {
  const json = parseOrSkip(sample)
  if ((readErrcode(sample.reply) ?? 0) === 0) return null
  const more = Object.keys(json).filter((key) => key !== 'errcode' && key !== 'errmsg')
  return more.length === 0
    ? null
    : breach('refusal-not-bare', 'errcode and errmsg alone', more.join(', '))
}

/** One cause, one finding: that a reply is no JSON is said by the law of the errcode alone. */
function parseOrSkip({ reply: { body }, context }: Sample): ReplyJson {
  const json = parseJson(body)
  if (isJsonObject(json)) return json
  throw new CheckStop({ skipped: `${context} is no JSON object, of which reply-errcode tells` })
}

function breach(name: ProviderFault['name'], expected: string, received: string): Breach {
  return { name, expected, received }
}

/** The end of a text: what stands there would be cut off with a long line. */
function showEnd(text: string): string {
  return `the end ${JSON.stringify(text.slice(-20))}`
}

function stripTexts(json: string): string {
  return json.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""')
}
