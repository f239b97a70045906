// Fatal: invalid UTF-8 is refused. The byte order mark is kept, so that it can be seen.
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The text of bytes; undefined if they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

/** The value of a JSON text; undefined if it is none, for JSON has no undefined. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The value of a body; undefined if it is no JSON. */
export function parseBody(bytes: Uint8Array): unknown {
  return parseJson(decodeUtf8(bytes) ?? '')
}

/** The text of one field of an unchecked request; empty when there is none. */
export function readText(input: unknown, field: string): string {
  if (typeof input !== 'object' || input === null) return ''
  const value: unknown = Reflect.get(input, field)
  return typeof value === 'string' ? value : ''
}

/**
 * One value of a query, the first of that name; undefined if none. Percent-encoding is undone, a
 * plus sign stays a plus sign: tokens hold them, and some clients send them bare (chosen).
 */
export function readParameter(query: string, name: string): string | undefined {
  for (let start = 0; start <= query.length;) {
    const mark = query.indexOf('&', start)
    const end = mark === -1 ? query.length : mark
    if (query.startsWith(name, start)) {
      const after = start + name.length
      if (after === end) return ''
      if (query[after] === '=' && after < end) return decode(query.slice(after + 1, end))
    }
    start = end + 1
  }
  return undefined
}

/** Every parameter of a query; of two equal names the first counts. */
export function readParameters(query: string): Record<string, string> {
  const parameters = new Map<string, string>()
  for (const pair of query.split('&')) {
    const [name = ''] = pair.split('=', 1)
    if (name !== '' && !parameters.has(name)) {
      parameters.set(name, decode(pair.slice(name.length + 1)))
    }
  }
  return Object.fromEntries(parameters)
}

function decode(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    // A percent sign without digits stays as it is: the token as sent is known or it is not.
    return text
  }
}

/** The first parameter of these names that is not empty; the empty text if there is none. */
export function readFirst(query: string, names: readonly string[]): string {
  for (const name of names) {
    const value = readParameter(query, name)
    if (value !== undefined && value !== '') return value
  }
  return ''
}
