import { isJsonObject, type JsonObject } from './json-object.ts'

/** A rule of Pact for one place of a body. */
export interface BodyRule {
  /** The place, without the root; `*` stands for every index or key. */
  readonly path: readonly string[]
  readonly matchers: readonly JsonObject[]
}

/** One parameter of a query. */
export interface QueryParameter {
  readonly values: readonly string[]
  /** None: its values have to be exactly these. */
  readonly matchers: readonly JsonObject[]
}

/** A request or a response of a Pact file, alike for V2, V3 and V4. */
export interface PactMessage {
  /** In capitals; empty for a response. */
  readonly method: string
  readonly query: ReadonlyMap<string, QueryParameter>
  /** Names of the headers, in small letters. */
  readonly headers: ReadonlySet<string>
  /** Whether there is a body to compare; `null` and an empty text are none. */
  readonly hasBody: boolean
  /** The JSON of the body; undefined if it is none. */
  readonly body: unknown
  readonly bodyRules: readonly BodyRule[]
}

/** Reads a request or a response of a Pact file. */
export function readMessage(message: JsonObject, format: 'V2' | 'V3' | 'V4'): PactMessage {
  const { method, headers } = message
  const body = readBody(message['body'], format)
  const rules = readRules(message['matchingRules'], format)
  const names = isJsonObject(headers) ? Object.keys(headers) : []
  return {
    method: typeof method === 'string' ? method.toUpperCase() : '',
    query: readQuery(message['query'], rules.query),
    headers: new Set(names.map((name) => name.toLowerCase())),
    hasBody: body !== undefined && body !== null && body !== '',
    body,
    bodyRules: rules.body,
  }
}

/** V4 wraps a body in what it says of it. */
function readBody(body: unknown, format: 'V2' | 'V3' | 'V4'): unknown {
  if (format !== 'V4' || !isJsonObject(body)) return body
  return body['content']
}

interface Rules {
  readonly body: readonly BodyRule[]
  readonly query: ReadonlyMap<string, readonly JsonObject[]>
}

function readRules(rules: unknown, format: 'V2' | 'V3' | 'V4'): Rules {
  if (!isJsonObject(rules)) return { body: [], query: new Map() }
  const flat = Object.entries(rules)
  const body = format === 'V2' ? pick(flat, 'body') : entriesOf(rules['body'])
  const query = format === 'V2' ? pick(flat, 'query') : entriesOf(rules['query'])
  return {
    body: body.map(([path, rule]) => ({ path: splitPath(path), matchers: listMatchers(rule) })),
    query: new Map(query.map(([path, rule]) => [splitPath(path)[0] ?? path, listMatchers(rule)])),
  }
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

function listMatchers(rule: unknown): JsonObject[] {
  if (!isJsonObject(rule)) return []
  const { matchers } = rule
  return Array.isArray(matchers) ? matchers.filter(isJsonObject) : [rule]
}

/** The parts of a path of Pact: `$.uv_info.items[*]['a b']`; the root is none of them. */
function splitPath(path: string): string[] {
  const parts = path.replace(/^\$/, '').matchAll(/\['([^']*)'\]|\[([^\]]+)\]|([^.[\]]+)/g)
  return [...parts].map(([, quoted, index, name]) => quoted ?? index ?? name ?? '')
}

function readQuery(
  query: unknown,
  rules: ReadonlyMap<string, readonly JsonObject[]>,
): ReadonlyMap<string, QueryParameter> {
  const values = new Map<string, string[]>()
  for (const [name, value] of listParameters(query)) {
    values.set(name, [...(values.get(name) ?? []), value])
  }
  return new Map(
    [...values].map(([name, own]) => [name, { values: own, matchers: rules.get(name) ?? [] }]),
  )
}

function listParameters(query: unknown): [string, string][] {
  if (typeof query === 'string') return [...new URLSearchParams(query)]
  if (!isJsonObject(query)) return []
  return Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((item): [string, string] => [name, String(item)]),
  )
}
