import { decodePercent } from './percent-encoding.ts'
import type { Redactor } from './redactor.ts'
import { readSensitivity } from './sensitive-name.ts'

/** A name and what stands before its value: `access_token=`, `"access_token" : `, also escaped. */
const namePattern =
  /(?<![\w%.[\]-])([\w%.[\]-]+)\\*["']?\s*[:=]\s*(?:\[\s*(?=\\*["']))?(?:(?:bearer|basic)\s+)?/gi

/** The value there: in quotes, which may be missing at its end; in escaped quotes; or bare. */
const valuePattern =
  /(")([^"\\]*(?:\\[^][^"\\]*)*)|(')([^']*)|(\\+["'])([^"'\\]*)|()([^\s"'\\&,;{}<>]+)/y

/** The end of the headers of a part of `multipart/form-data`, and the first line of its value. */
const partPattern = /(?<=[^\r\n])(\r?\n\r?\n)([^\r\n]*)/g

/** The name of a part, among its headers. */
const partNamePattern = /\bname="([^"\r\n]+)"/g

/** An element of XML: its name, its value. */
const elementPattern = /(?<=<)([\w:]+)(>\s*(?:<!\[CDATA\[)?)((?:(?!\]\]>)[^<])+)/g

/**
 * Masks the values of sensitive names in text that is no JSON and no form: JSON that breaks off,
 * prose, XML, multipart forms. By pattern, so it may hide too much.
 */
export function redactLooseText(text: string, redactor: Redactor): string {
  const hideNamed = (match: string, name: string, between: string, value: string): string => {
    const sensitivity = readSensitivity(name)
    return sensitivity === null ? match : name + between + redactor.hide(value, sensitivity)
  }
  return redactParts(redactAssignments(text, redactor), redactor).replace(elementPattern, hideNamed)
}

/**
 * Goes from value to value and looks for the name in between: from name to value, many names before
 * one value would each be followed through all the others.
 */
function redactParts(text: string, redactor: Redactor): string {
  let done = 0
  return text.replace(partPattern, (match: string, blank: string, value: string, index: number) => {
    const headers = text.slice(done, index)
    // A value may be the headers of what follows it, where this is no form.
    done = index + blank.length
    for (const [, name = ''] of headers.matchAll(partNamePattern)) {
      const sensitivity = readSensitivity(name)
      if (sensitivity !== null) return blank + redactor.hide(value, sensitivity)
    }
    return match
  })
}

/** Goes from name to name, not from value to value: a value may hold further names. */
function redactAssignments(text: string, redactor: Redactor): string {
  const parts: string[] = []
  let done = 0
  for (const { 0: match, 1: name = '', index } of text.matchAll(namePattern)) {
    const start = index + match.length
    const sensitivity = index < done ? null : readSensitivity(decodePercent(name))
    const found = sensitivity === null ? null : readValue(text, start)
    if (sensitivity === null || found === null) continue
    const value = redactor.hide(decodePercent(found.value), sensitivity)
    parts.push(text.slice(done, start), found.open, value)
    done = start + found.open.length + found.value.length
  }
  return parts.join('') + text.slice(done)
}

function readValue(text: string, start: number): { open: string; value: string } | null {
  valuePattern.lastIndex = start
  const groups = valuePattern.exec(text)?.slice(1)
  const first = groups?.findIndex((group) => typeof group === 'string') ?? -1
  const open = groups?.[first]
  const value = groups?.[first + 1]
  return open === undefined || value === undefined ? null : { open, value }
}
