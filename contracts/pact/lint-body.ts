import { secretFields } from '../../schemas/generated/operations.ts'
import { createIssue, describeReceived, type Issue } from '../../schemas/issue.ts'
import { isJsonObject, type JsonObject } from '../../schemas/json.ts'
import {
  isExact,
  noMatchers,
  refuseEmpty,
  type BodyRule,
  type Matchers,
  type PactMessage,
} from './read-message.ts'

/** What is wrong with the body of a request or a response and its rules; `at` is its path. */
export function lintBody(message: PactMessage, at: string): Issue[] {
  const leaves = listLeaves(message.body, [])
  return [
    ...leaves.flatMap((leaf) => [
      ...lintSecret(leaf, message.bodyRules, at),
      ...lintArray(leaf, message.bodyRules, at),
    ]),
    ...message.bodyRules.flatMap((rule) => lintPercentage(rule, at)),
  ]
}

/** What is wrong with the body of a response alone; `at` is its path. */
export function lintReply({ body, bodyRules }: PactMessage, at: string): Issue[] {
  return listLeaves(body, []).flatMap((leaf) => [
    ...lintErrcode(leaf, bodyRules, at),
    ...lintEmptyObject(leaf, at),
  ])
}

/** Refusals come with HTTP 200 as well: only the errcode tells them from a success. */
function lintErrcode({ path, value }: Leaf, rules: readonly BodyRule[], at: string): Issue[] {
  if (path.length !== 1 || path[0] !== 'errcode') return []
  const { list, isAny } = findMatchers(path, rules)
  const equal = list.filter(({ match }) => match === 'equality').length
  if (list.length === 0 || (isAny ? equal === list.length : equal > 0)) return []
  return [
    createIssue({
      path: `${at}.errcode`,
      rule: 'errcode',
      expected: `exactly ${JSON.stringify(value)}: a refusal has HTTP 200 too, and would match`,
      received: describeReceived(list),
    }),
  ]
}

/** Further keys of a reply match (measured with 16.5.0). */
function lintEmptyObject({ path, value }: Leaf, at: string): Issue[] {
  if (path.length === 0 || !isJsonObject(value)) return []
  return [
    createIssue({
      path: `${at}.${join(path)}`,
      rule: 'minProperties',
      expected: 'a field: without one Pact takes any object',
      received: describeReceived(value),
    }),
  ]
}

/** The version of a write: a client that sends an empty text, or `undefined`, must not match. */
export function lintVersion({ body, bodyRules }: PactMessage, at: string): Issue[] {
  if (!isJsonObject(body) || typeof body['version'] !== 'string') return []
  const matchers = findMatchers(['version'], bodyRules)
  if (isExact(matchers) || refuseEmpty(matchers)) return []
  return [
    createIssue({
      path: `${at}.version`,
      rule: 'version',
      expected: 'a regex such as ^\\d+\\.\\d+\\.\\d+$, or an exact version: any text would match',
      received: describeReceived(matchers.list),
    }),
  ]
}

/** A value of a body that holds no other: a plain one, or an empty array or object. */
interface Leaf {
  readonly path: readonly string[]
  readonly value: unknown
}

function listLeaves(value: unknown, path: readonly string[]): Leaf[] {
  if (Array.isArray(value) && value.length > 0) {
    return value.flatMap((item, index) => listLeaves(item, [...path, String(index)]))
  }
  if (!isJsonObject(value) || Object.keys(value).length === 0) return [{ path, value }]
  return Object.entries(value).flatMap(([key, item]) => listLeaves(item, [...path, key]))
}

/** A secret has to be matched by a rule that any but the empty text passes. */
function lintSecret({ path, value }: Leaf, rules: readonly BodyRule[], at: string): Issue[] {
  const name = path.at(-1)
  if (name === undefined || !secretFields.has(name) || typeof value !== 'string') return []
  const matchers = findMatchers(path, rules)
  if (refuseEmpty(matchers)) return []
  return [
    createIssue({
      path: `${at}.${join(path)}`,
      rule: 'secret',
      expected: 'a regex that refuses the empty text',
      received: matchers.list.length === 0 ? 'an exact value' : describeReceived(matchers.list),
    }),
  ]
}

/** The matchers of a place: its own rule, else the nearest `type` above it, which hands itself down. */
function findMatchers(path: readonly string[], rules: readonly BodyRule[]): Matchers {
  const own = rules.find((rule) => covers(rule.path, path))
  if (own !== undefined) return own.matchers
  const above = rules.find(
    ({ path: up, matchers }) =>
      up.length < path.length && covers(up, path.slice(0, up.length)) && matchers.list.some(isType),
  )
  return above?.matchers ?? noMatchers
}

/** V2 writes `min` and `max` without a `match`. */
function isType({ match, min, max }: JsonObject): boolean {
  return match === 'type' || (match === undefined && (min !== undefined || max !== undefined))
}

function covers(rule: readonly string[], path: readonly string[]): boolean {
  return (
    rule.length === path.length && rule.every((part, index) => part === '*' || part === path[index])
  )
}

/** `eachLike(x, 0)` leaves an empty array and no rule for its rows: any row passes (measured). */
function lintArray({ path, value }: Leaf, rules: readonly BodyRule[], at: string): Issue[] {
  if (!Array.isArray(value) || !findMatchers(path, rules).list.some(isType)) return []
  return [
    createIssue({
      path: `${at}.${join(path)}`,
      rule: 'emptyExample',
      expected: 'an example row, as of atLeastLike(row, 0, 1), or an exact empty array',
      received: 'a type matcher without a row, as of eachLike(row, 0)',
    }),
  ]
}

/** Fractions have been seen (observed), whole numbers are documented: neither may be demanded. */
function lintPercentage({ path, matchers }: BodyRule, at: string): Issue[] {
  if (path.at(-1) !== 'percentage') return []
  const wrong = matchers.list.find(({ match }) => match === 'integer' || match === 'decimal')
  if (wrong === undefined) return []
  return [
    createIssue({
      path: `${at}.${join(path)}`,
      rule: 'numberMatcher',
      expected: 'a number matcher: WeChat answers whole numbers and fractions',
      received: `the ${String(wrong['match'])} matcher`,
    }),
  ]
}

function join(path: readonly string[]): string {
  return path
    .map((part) => (/^(\d+|\*)$/.test(part) ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '')
}
