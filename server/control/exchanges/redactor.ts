import { mask, redacted } from './mask.ts'
import type { Sensitivity } from './sensitive-name.ts'

/**
 * Refresh tokens, tickets, codes and access tokens (cut ones too) by the form that WeChat's have
 * (observed), wherever they stand.
 */
const tokenForm =
  /(?:refreshtoken|ticket|queryauthcode|preauthcode)(?:@|%40){3}[\w-]+|(?<!\d)\d+_[\w-]{40,}/gi

/** The same for app secrets; hides other long hexadecimal numbers too, to be on the safe side. */
const secretForm = /[0-9a-f]{32,}/gi

/** A credential that can hardly be anything else where it turns up again. */
const recognisable = /^(?=.*\d)[\w@.=~-]{8,}$/

/** Masks the credentials of one exchange, and remembers those that a name gave away. */
export interface Redactor {
  /** Masks a whole value; it is known from then on. */
  readonly hide: (value: string, sensitivity: Sensitivity) => string
  /** Masks what is known, or has the form of a credential, within a text. */
  readonly maskForms: (text: string) => string
  /** Masks what is known within an explanation of the fake, which quotes what it received. */
  readonly maskQuotes: (text: string) => string
}

/** A redactor that knows no credential yet. */
export function createRedactor(): Redactor {
  const known = new Map<string, string>()
  return {
    hide(value, sensitivity) {
      // One mask for each value: where it stands as a secret once, as a secret everywhere.
      const masked = known.get(value) === redacted ? redacted : mask(value, sensitivity)
      if (masked !== value) known.set(value, masked)
      return masked
    },
    maskForms: (text) =>
      listLongestFirst(known)
        .filter(([value]) => recognisable.test(value))
        .reduce((result, [value, masked]) => result.replaceAll(value, masked), text)
        .replace(tokenForm, (value) => mask(value, 'token'))
        .replace(secretForm, (value) => mask(value, 'secret')),
    maskQuotes: (text) =>
      text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"/g, (quote) => {
        const masked = findQuoted(known, quote)
        return masked === undefined ? quote : `"${masked}"`
      }),
  }
}

/** One credential may be a part of another. */
function listLongestFirst(known: ReadonlyMap<string, string>): [string, string][] {
  return [...known].sort(([a], [b]) => b.length - a.length)
}

/** The mask of a quoted credential; a long quote is cut and ends in dots. */
function findQuoted(known: ReadonlyMap<string, string>, quote: string): string | undefined {
  const value = parseQuote(quote)
  if (!value.endsWith('...')) return known.get(value)
  const start = value.slice(0, -3)
  return known.get(value) ?? [...known].find(([key]) => start !== '' && key.startsWith(start))?.[1]
}

function parseQuote(quote: string): string {
  try {
    return String(JSON.parse(quote))
  } catch {
    return ''
  }
}
