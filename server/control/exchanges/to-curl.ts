import { writeCurl } from '../../../schemas/curl-line.ts'
import type { Engine } from '../../engine/engine.ts'
import type { JournalEntry } from '../../engine/journal.ts'
import { encodeUrl } from './percent-encoding.ts'
import { redactEntries } from './redact-exchange.ts'

/**
 * Exchanges as command lines for a POSIX shell, one each, their credentials masked. `baseUrl` is
 * where the fake is served. A body that is omitted is read from a file whose name says so: until
 * somebody names their own, the shell finds none and calls nothing.
 */
export function toCurl(
  engine: Engine,
  entries: readonly JournalEntry[],
  baseUrl: string,
): string[] {
  const base = baseUrl.replace(/\/+$/, '')
  return redactEntries(engine, entries).map(({ request }) => {
    const { method, url, headers, body, isBodyOmitted } = request
    const path = url.startsWith('/') ? url : `/${url}`
    // Masks stay readable, since somebody has to put a token there.
    const readable = encodeUrl(path).replaceAll('%5Bredacted%5D', '[redacted]')
    return writeCurl({ method, url: base + readable, headers, body, isBodyFile: isBodyOmitted })
  })
}
