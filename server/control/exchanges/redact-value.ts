import { redacted } from './mask.ts'
import type { Redactor } from './redactor.ts'
import { redactText } from './redact-text.ts'
import { readSensitivity, type Sensitivity } from './sensitive-name.ts'

/** Deeper values are left out: JSON of any depth can be parsed, but not be walked. */
const deepest = 500

/** Masks the credentials in fields that have been parsed, as they are masked in their text. */
export function redactValue(
  value: unknown,
  redactor: Redactor,
  inherited: Sensitivity | null = null,
  depth = 0,
): unknown {
  if (typeof value === 'string') {
    return inherited === null ? redactText(value, redactor, 1) : redactor.hide(value, inherited)
  }
  if (typeof value === 'number' && inherited !== null) return redacted
  if (typeof value !== 'object' || value === null) return value
  if (depth === deepest) return redacted
  const redactItem = (item: unknown, sensitivity: Sensitivity | null): unknown =>
    redactValue(item, redactor, sensitivity, depth + 1)
  if (Array.isArray(value)) return value.map((item) => redactItem(item, inherited))
  return Object.fromEntries(
    Object.entries(value).map(([name, item]: [string, unknown]) => [
      redactText(name, redactor, 1),
      redactItem(item, readSensitivity(name) ?? inherited),
    ]),
  )
}
