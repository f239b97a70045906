import { isJsonStructure, redactJson } from './redact-json.ts'
import { redactLooseText } from './redact-loose-text.ts'
import { redactPairs } from './redact-pairs.ts'
import type { Redactor } from './redactor.ts'

/** How far text within text is followed: JSON in a string of JSON, a query in a value of a query. */
const deepest = 3

/** Masks the credentials in a text of any kind: JSON, a query or form, or anything else. */
export function redactText(text: string, redactor: Redactor, depth = 0): string {
  const redactPart = (part: string): string => redactText(part, redactor, depth + 1)
  if (depth < deepest) {
    if (isJsonStructure(text)) return redactJson(text, redactor, redactPart)
    if (isQuery(text)) return redactPairs(text, redactor, redactPart)
  }
  return redactor.maskForms(redactLooseText(text, redactor))
}

/** A query or form as clients send it: with no character that they would encode. */
function isQuery(text: string): boolean {
  return text.includes('=') && !/[\s"'{}<>\\]/.test(text)
}
