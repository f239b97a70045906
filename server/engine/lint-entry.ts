import { propertyOrder } from '../../schemas/generated/validators.js'
import { quote } from '../wechat/refusal.ts'
import { note, type Note } from '../wechat/rules/say.ts'
import type { VersionCatalogue } from '../wechat/world.ts'
import type { JournalEntry } from './journal.ts'
import { readHeader } from './message.ts'
import { parseBody, parseJson } from './read-fields.ts'

/**
 * What WeChat allows, as far as is known, but a careful client would not send. It is worked out
 * from the journal when somebody asks.
 */
export function lintEntry(entry: JournalEntry, versions: VersionCatalogue): Note[] {
  const fields = readFields(entry)
  return [
    ...lintContentType(entry),
    ...lintTokens(entry, fields),
    ...lintFields(entry, fields),
    ...lintVersion(entry, fields, versions),
  ]
}

function lintContentType({ route, headers, body }: JournalEntry): Note[] {
  if (route?.operation.input !== 'body' || body.length === 0) return []
  const type = readHeader(headers, 'content-type')
  if (type === undefined) return [note('noContentType', {})]
  const [essence = ''] = type.split(';', 1)
  if (essence.trim().toLowerCase() === 'application/json') return []
  return [note('otherContentType', { type: quote(type) })]
}

function lintTokens({ url }: JournalEntry, fields: object): Note[] {
  const query = url.includes('?') ? url.slice(url.indexOf('?') + 1) : ''
  const count = query.split('&').filter((pair) => /^access_token(=|$)/.test(pair)).length
  const notes: Note[] = count > 1 ? [note('tokenTwice', { count })] : []
  if (count > 0 && 'access_token' in fields) notes.push(note('tokenAlsoInBody', {}))
  return notes
}

/** Only for the two endpoints: clients send many a field more to the token operations. */
function lintFields({ route }: JournalEntry, fields: object): Note[] {
  if (route?.operation.token !== 'authorizer') return []
  const known: readonly string[] = propertyOrder[route.operation.request]
  const names = Object.keys(fields).filter(
    (name) => name !== 'access_token' && !known.includes(`/${name}`),
  )
  return names.length === 0 ? [] : [note('unknownFields', { names: quote(names.join(', ')) })]
}

/** An accepted version that the data does not list: the real server may refuse it. */
function lintVersion(
  { route, stop }: JournalEntry,
  fields: object,
  { published, date }: VersionCatalogue,
): Note[] {
  if (route?.name !== 'setSupportVersion' || stop !== null) return []
  const version = 'version' in fields ? fields.version : undefined
  if (typeof version !== 'string' || published.has(version)) return []
  return [note('versionUnlisted', { version: quote(version), date })]
}

/** The JSON object of the body; none for anything else. */
function readFields({ body }: JournalEntry): object {
  const value = typeof body === 'string' ? parseJson(body) : parseBody(body)
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
}
