import { isJsonObject, type JsonObject } from '../../schemas/json.ts'

/** The matchers of one place. */
export interface Matchers {
  readonly list: readonly JsonObject[]
  /** Whether one of them is enough; else all have to match. */
  readonly isAny: boolean
}

/** A rule of Pact for one place of a body. */
export interface BodyRule {
  /** The place, without the root; `*` stands for every index or key. */
  readonly path: readonly string[]
  readonly matchers: Matchers
}

/** One parameter of a query. */
interface QueryParameter {
  readonly values: readonly string[]
  /** None: its values have to be exactly these. */
  readonly matchers: Matchers
}

/** What of a message is one plain value, outside of query, headers and body. */
type LinePart = 'method' | 'path' | 'status'

const lineParts: readonly LinePart[] = ['method', 'path', 'status']

/** A request or a response of a Pact file, alike for V2, V3 and V4. */
export interface PactMessage {
  /** In capitals; empty for a response. */
  readonly method: string
  /** Empty for a response. */
  readonly path: string
  /** Null for a request; 200 where a response has none. */
  readonly status: number | null
  /** The matchers of the method, the path and the status, where there are any. */
  readonly lineRules: ReadonlyMap<LinePart, Matchers>
  readonly query: ReadonlyMap<string, QueryParameter>
  /** Names of the headers, in small letters. */
  readonly headers: ReadonlySet<string>
  /** Whether there is a body to compare; `null` and an empty text are none. */
  readonly hasBody: boolean
  /** Whether the body is one of bytes, as of `body(type, buffer)`. */
  readonly isBytes: boolean
  /** The JSON of the body; undefined if it is none. */
  readonly body: unknown
  readonly bodyRules: readonly BodyRule[]
}

/** Reads a request or a response of a Pact file. */
export function readMessage(message: JsonObject, format: 'V2' | 'V3' | 'V4'): PactMessage {
  const { method, path, headers, status } = message
  const body = readBody(message['body'], format)
  const rules = readRules(message['matchingRules'], format)
  const names = isJsonObject(headers) ? Object.keys(headers) : []
  return {
    method: typeof method === 'string' ? method.toUpperCase() : '',
    path: typeof path === 'string' ? path : '',
    status: typeof method === 'string' ? null : typeof status === 'number' ? status : 200,
    lineRules: rules.line,
    query: readQuery(message['query'], rules.query),
    headers: new Set(names.map((name) => name.toLowerCase())),
    hasBody: body !== undefined && body !== null && body !== '',
    isBytes: isEncoded(message['body']),
    body,
    bodyRules: rules.body,
  }
}

/** V4 wraps a body in what it says of it. */
function readBody(body: unknown, format: 'V2' | 'V3' | 'V4'): unknown {
  if (format !== 'V4' || !isJsonObject(body)) return body
  return body['content']
}

function isEncoded(body: unknown): boolean {
  if (!isJsonObject(body)) return false
  const { encoded, content } = body
  return encoded !== undefined && encoded !== false && typeof content === 'string'
}

interface Rules {
  readonly body: readonly BodyRule[]
  readonly query: ReadonlyMap<string, Matchers>
  readonly line: ReadonlyMap<LinePart, Matchers>
}

function readRules(rules: unknown, format: 'V2' | 'V3' | 'V4'): Rules {
  if (!isJsonObject(rules)) return { body: [], query: new Map(), line: new Map() }
  const flat = Object.entries(rules)
  const body = format === 'V2' ? pick(flat, 'body') : entriesOf(rules['body'])
  const query = format === 'V2' ? pick(flat, 'query') : entriesOf(rules['query'])
  return {
    body: body.map(([path, rule]) => ({ path: splitPath(path), matchers: listMatchers(rule) })),
    query: new Map(query.map(([path, rule]) => [splitPath(path)[0] ?? path, listMatchers(rule)])),
    line: readLineRules(rules, format),
  }
}

function readLineRules(
  rules: JsonObject,
  format: 'V2' | 'V3' | 'V4',
): ReadonlyMap<LinePart, Matchers> {
  return new Map(
    lineParts.flatMap((part) => {
      const rule = rules[format === 'V2' ? `$.${part}` : part]
      return isJsonObject(rule) && Object.keys(rule).length > 0 ? [[part, listMatchers(rule)]] : []
    }),
  )
}

/** The rules of one part in V2, where all parts are one table: `$.body.items[*]`. */
function pick(rules: readonly (readonly [string, unknown])[], part: string) {
  return rules
    .filter(([path]) => splitPath(path)[0] === part)
    .map(([path, rule]) => [path.replace(`$.${part}`, '$'), rule] as const)
}

function entriesOf(rules: unknown): readonly (readonly [string, unknown])[] {
  return isJsonObject(rules) ? Object.entries(rules) : []
}

/** No matcher: the value has to be exactly the example. */
export const noMatchers: Matchers = { list: [], isAny: false }

function listMatchers(rule: unknown): Matchers {
  if (!isJsonObject(rule)) return noMatchers
  const { matchers, combine } = rule
  const list = Array.isArray(matchers) ? matchers.filter(isJsonObject) : [rule]
  return { list, isAny: combine === 'OR' }
}

/** The parts of a path of Pact: `$.uv_info.items[*]['a b']`; the root is none of them. */
function splitPath(path: string): string[] {
  const parts = path.replace(/^\$/, '').matchAll(/\['([^']*)'\]|\[([^\]]+)\]|([^.[\]]+)/g)
  return [...parts].map(([, quoted, index, name]) => quoted ?? index ?? name ?? '')
}

function readQuery(
  query: unknown,
  rules: ReadonlyMap<string, Matchers>,
): ReadonlyMap<string, QueryParameter> {
  const values = new Map<string, string[]>()
  for (const [name, value] of listParameters(query)) {
    values.set(name, [...(values.get(name) ?? []), value])
  }
  return new Map(
    [...values].map(([name, own]) => [
      name,
      { values: own, matchers: rules.get(name) ?? noMatchers },
    ]),
  )
}

function listParameters(query: unknown): [string, string][] {
  if (typeof query === 'string') return [...new URLSearchParams(query)]
  if (!isJsonObject(query)) return []
  return Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((item): [string, string] => [name, String(item)]),
  )
}

/**
 * Whether the matchers of a place refuse the empty text; `type` takes it, and so does whatever is
 * joined to it by OR (measured with 16.5.0).
 */
export function refuseEmpty({ list, isAny }: Matchers): boolean {
  return isAny ? list.length > 0 && list.every(refusesEmpty) : list.some(refusesEmpty)
}

function refusesEmpty({ match, regex }: JsonObject): boolean {
  if (match === 'notEmpty') return true
  if (typeof regex !== 'string' || (match !== undefined && match !== 'regex')) return false
  try {
    return !new RegExp(regex, 'u').test('')
  } catch {
    // A regular expression of Rust that JavaScript does not know; it says nothing for sure.
    return false
  }
}

/** Whether no other value passes than the example. */
export function isExact({ list }: Matchers): boolean {
  return list.every(({ match }) => match === 'equality')
}
