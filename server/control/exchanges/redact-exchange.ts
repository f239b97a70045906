import { describeExchange, type Exchange } from '../../engine/exchange.ts'
import type { Engine } from '../../engine/engine.ts'
import type { JournalEntry } from '../../engine/journal.ts'
import { readHeader } from '../../engine/message.ts'
import { diagnosticHeaderName } from '../../engine/reply-headers.ts'
import { ruleTexts } from '../../wechat/rules/rule-texts.ts'
import type { RuleText } from '../../wechat/rules/rule-text.ts'
import { isSensitiveName } from '../../wechat/sensitive-name.ts'
import { createRedactor, type Redactor } from './redactor.ts'
import { redactBody, redactUrl } from './redact-text.ts'

/** A request or a reply without its credentials. */
export interface RedactedMessage {
  /** Names and values in turn. */
  readonly headers: readonly string[]
  /** JSON or a form; of any other body only how long it is, such as `[24 bytes of text/plain]`. */
  readonly body: string
  readonly isBodyOmitted: boolean
  /** Bytes of the body as it went over the wire. */
  readonly bodySize: number
}

/** An exchange as the exports show it. */
export interface RedactedExchange extends Pick<
  Exchange,
  'id' | 'time' | 'appid' | 'errcode' | 'rule' | 'why'
> {
  readonly request: RedactedMessage & { readonly method: string; readonly url: string }
  readonly reply: (RedactedMessage & { readonly status: number }) | null
}

/**
 * Reads entries of the journal without their credentials. Two kinds are masked: those that the world
 * knows, wherever they occur; and the values of sensitive names (in queries, headers, JSON and
 * forms), there and wherever else the entries repeat them. What was received is not quoted in `why`.
 */
export function redactEntries(
  engine: Engine,
  entries: readonly JournalEntry[],
): RedactedExchange[] {
  const values = new Set<string>()
  const collector: Redactor = {
    hide: (value) => {
      values.add(value)
      return value
    },
    mask: (text) => text,
  }
  for (const entry of entries) redactEntry(engine, entry, collector)
  const redactor = createRedactor(engine.world, values)
  return entries.map((entry) => redactEntry(engine, entry, redactor))
}

function redactEntry(engine: Engine, entry: JournalEntry, redactor: Redactor): RedactedExchange {
  const { id, time, appid, errcode, rule, why, raw } = describeExchange(engine, entry)
  const { method, url } = raw.request
  const requestSize = countBytes(entry.body)
  return {
    ...{ id, time, appid, errcode, rule },
    why: rule === null ? why : stateRule(rule),
    request: {
      method,
      url: redactUrl(url, redactor),
      ...redactMessage(raw.request, requestSize, redactor),
    },
    reply:
      raw.reply === null
        ? null
        : {
            status: raw.reply.status,
            ...redactMessage(raw.reply, entry.reply?.body.length ?? 0, redactor),
          },
  }
}

/** An explanation quotes what was received, cut or whole; the rule alone does not. */
function stateRule(rule: string): string {
  const texts: Readonly<Record<string, RuleText>> = ruleTexts.en
  return texts[rule]?.statement ?? ''
}

function countBytes(body: string | Uint8Array): number {
  return typeof body === 'string' ? Buffer.byteLength(body) : body.length
}

function redactMessage(
  { headers, body }: { readonly headers: readonly string[]; readonly body: string },
  bodySize: number,
  redactor: Redactor,
): RedactedMessage {
  const shown = headers.map((text, index) =>
    index % 2 === 0 ? text : redactHeader(headers[index - 1] ?? '', text, redactor),
  )
  const type = readHeader(shown, 'content-type') ?? ''
  const shownBody = bodySize === 0 ? '' : redactBody(body, type, redactor)
  return {
    headers: shown,
    body: shownBody ?? describeLength(bodySize, type),
    isBodyOmitted: shownBody === undefined,
    bodySize,
  }
}

function redactHeader(name: string, value: string, redactor: Redactor): string {
  if (isSensitiveName(name)) {
    // The scheme says how to read what follows, and is no secret.
    const scheme = /^(?:basic|bearer) +/i.exec(value)?.[0] ?? ''
    return scheme + redactor.hide(value.slice(scheme.length))
  }
  const isDiagnosis = name.toLowerCase() === diagnosticHeaderName.toLowerCase()
  // Behind the number of the exchange it explains, and quotes what was received.
  return redactUrl(isDiagnosis ? value.replace(/;.*/s, '') : value, redactor)
}

function describeLength(bytes: number, type: string): string {
  const [mimeType] = /^[\w.+-]+\/[\w.+-]+/.exec(type) ?? []
  const length = `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`
  return mimeType === undefined ? `[${length}]` : `[${length} of ${mimeType}]`
}
