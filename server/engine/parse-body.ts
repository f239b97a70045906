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
