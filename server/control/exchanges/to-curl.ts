import type { Engine } from '../../engine/engine.ts'
import type { JournalEntry } from '../../engine/journal.ts'
import { readHeader } from '../../engine/message.ts'
import { encodeUrl } from './percent-encoding.ts'
import { redactEntries, type RedactedExchange } from './redact-exchange.ts'

/** Headers that curl writes by itself, or that say nothing of the call. */
const leftOut = new Set(['host', 'connection', 'content-length', 'user-agent', 'accept-encoding'])

const controls = /[\x00-\x1f\x7f]/g

/**
 * Exchanges as command lines for a POSIX shell, one each, their credentials masked. `baseUrl` is
 * where the fake is served. A body with control characters comes to curl through a pipe, since no
 * argument can hold them all and the line has to stay one line. A body that is omitted is read from
 * a file whose name says so: until somebody names their own, the shell finds none and calls nothing.
 */
export function toCurl(
  engine: Engine,
  entries: readonly JournalEntry[],
  baseUrl: string,
): string[] {
  const base = baseUrl.replace(/\/+$/, '')
  return redactEntries(engine, entries).map(({ request }) => buildLine(request, base))
}

function buildLine(request: RedactedExchange['request'], base: string): string {
  const { method, url, headers, body } = request
  const path = url.startsWith('/') ? url : `/${url}`
  // Masks stay readable, since somebody has to put a token there.
  const readable = encodeUrl(path).replaceAll('%5Bredacted%5D', '[redacted]')
  // Without these, curl takes brackets for a range and tidies up dots.
  const words = ['curl', '--globoff', '--path-as-is', ...chooseMethod(method, body)]
  words.push(quoteWord(base + readable))
  for (const header of chooseHeaders(headers, body)) words.push('--header', quoteWord(header))
  if (body === '') return words.join(' ')
  if (request.isBodyOmitted) {
    return `${[...words, '--data-binary', '@-'].join(' ')} < ${quoteWord(body)}`
  }
  if (!/[\x00-\x1f\x7f]/.test(body)) return [...words, '--data-raw', quoteWord(body)].join(' ')
  return `printf ${quoteFormat(body)} | ${[...words, '--data-binary', '@-'].join(' ')}`
}

/** Asked for HEAD by name, curl would wait for a body; but it sends none with its own option. */
function chooseMethod(method: string, body: string): string[] {
  return method === 'HEAD' && body === '' ? ['--head'] : ['--request', quoteWord(method)]
}

function chooseHeaders(headers: readonly string[], body: string): string[] {
  const chosen: string[] = []
  for (let index = 0; index < headers.length; index += 2) {
    const [name = '', value = ''] = headers.slice(index, index + 2)
    // Curl reads a file for a name that begins with an @, so names have to be names.
    if (leftOut.has(name.toLowerCase()) || !/^[\w!#$%&'*+.^`|~-]+$/.test(name)) continue
    const line = value.replace(controls, ' ').trim()
    chosen.push(line === '' ? `${name};` : `${name}: ${line}`)
  }
  const isUntyped = body !== '' && readHeader(headers, 'content-type') === undefined
  // Else curl says that it is a form.
  return isUntyped ? [...chosen, 'Content-Type:'] : chosen
}

/** A word of a shell in single quotes, in which nothing has a meaning but the quote itself. */
function quoteWord(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}

/** A word that the shell's `printf` turns back into the text. */
function quoteFormat(text: string): string {
  const format = text
    .replaceAll('\\', String.raw`\\`)
    .replaceAll('%', '%%')
    // A hyphen in front would begin an option.
    .replace(/^-|[\x00-\x1f\x7f]/g, writeOctal)
  return quoteWord(format)
}

function writeOctal(character: string): string {
  return `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`
}
