import type { PlainExchange, PlainMessage } from './plain-exchange.ts'
import { redactHeaders } from './redact-headers.ts'
import { redactPairs } from './redact-pairs.ts'
import { redactText } from './redact-text.ts'
import { redactValue } from './redact-value.ts'
import { createRedactor, type Redactor } from './redactor.ts'

/**
 * The exchange without its credentials: access and refresh tokens, secrets, tickets, authorisation
 * and pre-auth codes give way to `[redacted]`, with the last four characters of tokens of more than
 * 20. They are found by the names that they stand under, by their form, and where one that is
 * found either way turns up again. Redacting twice changes nothing more. A credential of a form of
 * its own that stands under none of these names cannot be told from other text.
 */
export function redactExchange<E extends PlainExchange>(exchange: E): E {
  const redactor = createRedactor()
  // Once to get to know the credentials, once more to find them wherever they turn up.
  rewriteExchange(exchange, redactor)
  return rewriteExchange(exchange, redactor)
}

function rewriteExchange<E extends PlainExchange>(exchange: E, redactor: Redactor): E {
  const { request, reply } = exchange.raw
  return {
    ...exchange,
    request: redactValue(exchange.request, redactor),
    reply: redactValue(exchange.reply, redactor),
    why: redactText(redactor.maskQuotes(exchange.why), redactor),
    raw: {
      request: redactMessage({ ...request, url: redactUrl(request.url, redactor) }, redactor),
      reply: reply === null ? null : redactMessage(reply, redactor),
    },
  }
}

function redactMessage<M extends PlainMessage>(message: M, redactor: Redactor): M {
  return {
    ...message,
    headers: redactHeaders(message.headers, redactor),
    body: redactText(message.body, redactor),
  }
}

function redactUrl(url: string, redactor: Redactor): string {
  const redactPart = (part: string): string => redactText(part, redactor, 1)
  const mark = url.indexOf('?')
  if (mark === -1) return redactPart(url)
  const query = redactPairs(url.slice(mark + 1), redactor, redactPart)
  return `${redactPart(url.slice(0, mark))}?${query}`
}
