const encoder = new TextEncoder()

/** Undoes percent-encoding; whatever is not validly encoded stays as it is. */
export function decodePercent(text: string): string {
  if (!text.includes('%')) return text
  return text.replace(/(?:%[\da-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded)
    } catch {
      return encoded
    }
  })
}

/** Percent-encodes as the built-in `encodeURIComponent` does, but never throws. */
export function encodeComponent(text: string): string {
  return text.replace(/[^\w.~!'()*-]/gu, encodeCharacter)
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
