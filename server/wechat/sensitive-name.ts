/** The words by which a name says that its value has to stay secret, as a regular expression. */
const sensitiveWords =
  'secret|token|ticket|passw(?:or)?d|cookie|(?:auth|authorization|js)[-_]?code|(?:aes|api|session|private)[-_]?key'

const sensitive = new RegExp(`${sensitiveWords}|^(?:proxy-)?authorization$`, 'i')

/**
 * Whether a parameter, header or field of that name holds what has to stay secret. Generous: any
 * name with `token`, `ticket` or `secret` in it counts, since clients invent their own.
 */
export function isSensitiveName(name: string): boolean {
  return sensitive.test(name)
}

const words = new RegExp(sensitiveWords, 'i')

/** Where a text names something that has to stay secret; -1 if it does not. */
export function findSensitiveWord(text: string): number {
  return text.search(words)
}
