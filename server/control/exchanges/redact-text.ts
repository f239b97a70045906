import { isSensitiveName } from '../../wechat/sensitive-name.ts'
import { decodePercent, encodeComponent } from './percent-encoding.ts'
import type { Redactor } from './redactor.ts'

/** Masks the credentials in a URL, or in any text that may hold one; the rest stays as encoded. */
export function redactUrl(text: string, redactor: Redactor): string {
  const mark = text.indexOf('?')
  const path = (mark === -1 ? text : text.slice(0, mark))
    .split('/')
    .map((part) => maskEncoded(part, redactor))
    .join('/')
  const query = mark === -1 ? '' : `?${redactPairs(text.slice(mark + 1), redactor)}`
  // Last the whole as it stands: a credential in it may hold any character, and be cut by none.
  return redactor.mask(path + query)
}

/**
 * Masks the credentials in a body, and leaves all else of it as it is written. Returns undefined for
 * a body that is neither a JSON object or array nor a form: what it holds cannot be told.
 */
export function redactBody(text: string, type: string, redactor: Redactor): string | undefined {
  if (isJson(text)) return redactJson(text, redactor)
  return isForm(text, type) ? redactor.mask(redactPairs(text, redactor)) : undefined
}

function isJson(text: string): boolean {
  if (!/^\s*[{[]/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** By its type alone it may be anything: curl calls every body a form unless it is told otherwise. */
function isForm(text: string, type: string): boolean {
  return (
    /^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(type) &&
    !/[\s\x00-\x1f\x7f"'{}<>\\]/.test(text) &&
    text.split('&').every((pair) => pair.indexOf('=') > 0)
  )
}

function redactPairs(text: string, redactor: Redactor): string {
  const maskPart = (part: string): string => maskEncoded(part, redactor)
  return text
    .split('&')
    .map((pair) => {
      const mark = pair.indexOf('=')
      if (mark === -1) return maskPart(pair)
      const name = pair.slice(0, mark)
      const value = pair.slice(mark + 1)
      const isHidden = isSensitiveName(decodePercent(name))
      return `${maskPart(name)}=${isHidden ? redactor.hide(decodePercent(value)) : maskPart(value)}`
    })
    .join('&')
}

/** Masks what shows without percent-encoding, or with plus signs as spaces. */
function maskEncoded(part: string, { mask }: Redactor): string {
  let text = part
  for (const decode of [decodePercent, decodePlus]) {
    const decoded = decode(text)
    if (decoded === text) continue
    const masked = mask(decoded)
    if (masked !== decoded) text = encodeComponent(masked)
  }
  return text
}

function decodePlus(text: string): string {
  return text.includes('+') ? decodePercent(text.replaceAll('+', ' ')) : text
}

/** A string, with the colon behind it if it is a key; a bracket or comma; a number or word. */
const jsonToken = /("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?|[{}[\],]|[^\s"{}[\],:]+/g

/** Goes from token to token, so that JSON of any depth and with double keys is no special case. */
function redactJson(text: string, { hide, mask }: Redactor): string {
  let depth = 0
  /** How deep the value lies that a sensitive name hides, with all that is in it. */
  let hiddenDepth = Infinity
  return text.replace(jsonToken, (token: string, literal?: string, colon?: string) => {
    const rewrite = hiddenDepth === Infinity ? mask : hide
    if (literal !== undefined && colon !== undefined) {
      if (hiddenDepth === Infinity && isSensitiveName(parseString(literal))) hiddenDepth = depth
      return rewriteString(literal, mask) + colon
    }
    if (literal !== undefined) return rewriteString(literal, rewrite)
    if (/^[-\d]/.test(token)) return rewriteNumber(token, rewrite)
    if (token === '{' || token === '[') depth += 1
    if (token === '}' || token === ']') depth -= 1
    if (depth < hiddenDepth || (token === ',' && depth === hiddenDepth)) hiddenDepth = Infinity
    return token
  })
}

function rewriteString(literal: string, rewrite: (value: string) => string): string {
  const value = parseString(literal)
  const rewritten = rewrite(value)
  return rewritten === value ? literal : JSON.stringify(rewritten)
}

function rewriteNumber(number: string, rewrite: (value: string) => string): string {
  const rewritten = rewrite(number)
  return rewritten === number ? number : JSON.stringify(rewritten)
}

function parseString(literal: string): string {
  return String(JSON.parse(literal))
}
