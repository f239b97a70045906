import { quoteWord } from '../../schemas/curl-line.ts'
import { secretFields } from '../../schemas/generated/operations.ts'
import type { StateValueName, StateValues } from '../interactions/pattern.ts'

/** Keeps secrets out of everything that a verification says. */
export interface Redactor {
  /** From now on this text is a secret. */
  readonly hide: (secret: string) => void
  /** Hides those values of a state that are secrets: all but the appids. */
  readonly hideValues: (values: StateValues) => void
  /** The text without secrets. */
  readonly redact: (text: string) => string
}

const appids: ReadonlySet<string> = new Set<StateValueName>(['appid', 'componentAppid'])
const mark = '[redacted]'
// What is shorter than this protects nothing, and would be found in every other word.
const shortestSecret = 4
const names = [...secretFields].join('|')
const fieldOfSecret = new RegExp(`("(?:${names})\\\\*"\\s*:\\s*\\\\*")[^"\\\\]*`, 'g')

/** Creates a redactor that knows no secret yet but the fields of WeChat that hold one. */
export function createRedactor(): Redactor {
  const secrets = new Set<string>()
  const hide = (secret: string): void => {
    if (secret.length < shortestSecret) return
    const quoted = JSON.stringify(secret).slice(1, -1)
    for (const spelling of [secret, encodeURIComponent(secret), quoted]) {
      secrets.add(spelling)
      // As a curl line has it, within quotes of a shell.
      secrets.add(quoteWord(spelling).slice(1, -1))
    }
  }
  return {
    hide,
    hideValues: (values) => {
      for (const [name, value] of Object.entries(values)) {
        if (!appids.has(name)) hide(value)
      }
    },
    redact: (text) => {
      // The longest first: one secret may be the beginning of another.
      const known = [...secrets].sort((a, b) => b.length - a.length)
      const without = known.reduce((left, secret) => left.replaceAll(secret, mark), text)
      return without.replaceAll(fieldOfSecret, `$1${mark}`)
    },
  }
}
