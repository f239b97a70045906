import { createIssue, describeReceived, type Issue } from '../../schemas/issue.ts'
import { isJsonObject, type JsonObject } from './json-object.ts'
import type { BodyRule, PactMessage } from './read-message.ts'
import { refusesEmpty, secretFields } from './secret-fields.ts'

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

/** A value of a body that holds no other: a plain one, or an empty array. */
interface Leaf {
  readonly path: readonly string[]
  readonly value: unknown
}

function listLeaves(value: unknown, path: readonly string[]): Leaf[] {
  if (Array.isArray(value) && value.length > 0) {
    return value.flatMap((item, index) => listLeaves(item, [...path, String(index)]))
  }
  if (!isJsonObject(value)) return [{ path, value }]
  return Object.entries(value).flatMap(([key, item]) => listLeaves(item, [...path, key]))
}

/** A secret has to be matched by a rule that any but the empty text passes. */
function lintSecret({ path, value }: Leaf, rules: readonly BodyRule[], at: string): Issue[] {
  const name = path.at(-1)
  if (name === undefined || !secretFields.has(name) || typeof value !== 'string') return []
  const matchers = findMatchers(path, rules)
  if (matchers.some(refusesEmpty)) return []
  return [
    createIssue({
      path: `${at}.${join(path)}`,
      rule: 'secret',
      expected: 'a regex that refuses the empty text',
      received: matchers.length === 0 ? 'an exact value' : describeReceived(matchers),
    }),
  ]
}

/** The matchers of a place: its own rule, else the nearest `type` above it, which hands itself down. */
function findMatchers(path: readonly string[], rules: readonly BodyRule[]): readonly JsonObject[] {
  const own = rules.find((rule) => covers(rule.path, path))
  if (own !== undefined) return own.matchers
  const above = rules.find(
    ({ path: up, matchers }) =>
      up.length < path.length && covers(up, path.slice(0, up.length)) && matchers.some(isType),
  )
  return above?.matchers ?? []
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
  if (!Array.isArray(value) || !findMatchers(path, rules).some(isType)) return []
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
  const wrong = matchers.find(({ match }) => match === 'integer' || match === 'decimal')
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
