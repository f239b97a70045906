import { decodePercent, encodeQueryValue } from './percent-encoding.ts'
import type { Redactor } from './redactor.ts'
import { readSensitivity } from './sensitive-name.ts'

/**
 * Masks the credentials in a query or form, and leaves all else of it as it is encoded. Other names
 * and values go through `redactPart`.
 */
export function redactPairs(
  text: string,
  redactor: Redactor,
  redactPart: (text: string) => string,
): string {
  const rewrite = (part: string): string => rewriteEncoded(part, redactPart)
  return text
    .split('&')
    .map((pair) => {
      const mark = pair.indexOf('=')
      if (mark === -1) return rewrite(pair)
      const name = pair.slice(0, mark)
      const value = pair.slice(mark + 1)
      const sensitivity = readSensitivity(decodePercent(name))
      const redacted =
        sensitivity === null ? rewrite(value) : redactor.hide(decodePercent(value), sensitivity)
      return `${rewrite(name)}=${redacted}`
    })
    .join('&')
}

function rewriteEncoded(part: string, rewrite: (part: string) => string): string {
  const decoded = decodePercent(part)
  const rewritten = rewrite(decoded)
  if (rewritten === decoded) return part
  return decoded === part ? rewritten : encodeQueryValue(rewritten)
}
