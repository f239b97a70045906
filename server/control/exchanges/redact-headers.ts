import { redactText } from './redact-text.ts'
import type { Redactor } from './redactor.ts'
import { readSensitivity, type Sensitivity } from './sensitive-name.ts'

/** Masks the credentials in headers, names and values in turn; names stay. */
export function redactHeaders(headers: readonly string[], redactor: Redactor): string[] {
  return headers.map((text, index) =>
    index % 2 === 0 ? text : redactHeader(headers[index - 1] ?? '', text, redactor),
  )
}

function redactHeader(name: string, value: string, redactor: Redactor): string {
  const sensitivity = readSensitivity(name)
  if (sensitivity !== null) return hideHeader(value, sensitivity, redactor)
  // Any header may quote what came: the diagnostic one does.
  return redactText(redactor.maskQuotes(value), redactor)
}

/** `Bearer` and the like say how to read what follows, and are no secret. */
function hideHeader(value: string, sensitivity: Sensitivity, redactor: Redactor): string {
  const [, scheme = '', credentials = value] =
    /^((?:basic|bearer|digest)\s+)(.*)$/i.exec(value) ?? []
  const isBearer = /^bearer/i.test(scheme)
  return scheme + redactor.hide(credentials, isBearer ? 'token' : sensitivity)
}
