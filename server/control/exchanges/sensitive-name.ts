/**
 * What a name says of its value: a `token` (or ticket, or code) is masked but for its end, a
 * `secret` as a whole.
 */
export type Sensitivity = 'token' | 'secret'

const secretNames =
  /secret|password|passwd|^(?:proxy-)?authorization$|cookie|(?:aes|api|session|private)[-_]?key$/i
const tokenNames = /token|ticket|auth[a-z_-]*code|^js[-_]?code$/i

/** Longer names are judged by their end, so that no name takes long. */
const longestName = 200

/**
 * What a parameter, header or field of that name holds; null where it need not be hidden. Generous:
 * any name with `token`, `ticket` or `secret` in it counts, since clients invent their own.
 */
export function readSensitivity(name: string): Sensitivity | null {
  const end = name.slice(-longestName)
  if (secretNames.test(end)) return 'secret'
  return tokenNames.test(end) ? 'token' : null
}
