import { redacted } from './mask.ts'
import type { Redactor } from './redactor.ts'
import { readSensitivity, type Sensitivity } from './sensitive-name.ts'

/** Whether a text is a JSON object or array. */
export function isJsonStructure(text: string): boolean {
  if (!/^\s*[{[]/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** A string, with the colon behind it if it is a key; a bracket or comma; a number or word. */
const tokenPattern = /("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?|[{}[\],]|[^\s"{}[\],:]+/g

/**
 * Masks the credentials in the text of a JSON object or array, and leaves all else of it as it is
 * written: order, spaces, double keys. Strings under other names go through `redactPart`.
 */
export function redactJson(
  text: string,
  redactor: Redactor,
  redactPart: (text: string) => string,
): string {
  const outer: (Sensitivity | null)[] = []
  let named: Sensitivity | null = null
  const redactToken = (token: string, literal?: string, colon?: string): string => {
    const sensitivity = named ?? outer.at(-1) ?? null
    if (literal !== undefined && colon !== undefined) {
      named = readSensitivity(parseString(literal))
      return rewriteString(literal, redactPart) + colon
    }
    if (literal !== undefined) {
      return sensitivity === null
        ? rewriteString(literal, redactPart)
        : rewriteString(literal, (value) => redactor.hide(value, sensitivity))
    }
    if (token === '{' || token === '[') outer.push(sensitivity)
    if (token === '}' || token === ']') outer.pop()
    if (/^[{}[\],]$/.test(token)) named = null
    return sensitivity !== null && /^[-\d]/.test(token) ? JSON.stringify(redacted) : token
  }
  return text.replace(tokenPattern, redactToken)
}

function rewriteString(literal: string, rewrite: (value: string) => string): string {
  const value = parseString(literal)
  const rewritten = rewrite(value)
  if (rewritten === value) return literal
  const written = JSON.stringify(rewritten)
  // What was ASCII stays ASCII: it may stand in a header.
  return /[^\x20-\x7e]/.test(literal) ? written : written.replace(/[^\x20-\x7e]/g, escapeUnit)
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function parseString(literal: string): string {
  const value: unknown = JSON.parse(literal)
  return String(value)
}
