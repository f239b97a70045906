const encoder = new TextEncoder()

/** Undoes percent-encoding; text that is not validly encoded stays as it is. */
export function decodePercent(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Percent-encodes what may not stand in a value of a query; never throws, unlike the built-in. */
export function encodeQueryValue(text: string): string {
  return text.replace(/[^\w.~@:,[\]-]/gu, encodeCharacter)
}

/** Percent-encodes what may not stand in a URL at all, and leaves the rest as it is. */
export function encodeUrl(text: string): string {
  return text.replace(/[^\w.~:/?@!$&'()*+,;=%-]/gu, encodeCharacter)
}

function encodeCharacter(character: string): string {
  return [...encoder.encode(character)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')
}
