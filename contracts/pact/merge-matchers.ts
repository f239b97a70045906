import { isJsonObject } from '../../schemas/json.ts'
import type { PactInteraction } from './pact-file.ts'

/**
 * Writes equal matchers of one place once. Pact writes those of `[*]` again for each example row
 * (measured with 16.5.0); whether they are joined by AND or by OR, the second says nothing.
 */
export function mergeMatchers({ request, response, ...rest }: PactInteraction): PactInteraction {
  return { ...rest, request: mergeMessage(request), response: mergeMessage(response) }
}

function mergeMessage(message: PactInteraction['request']): PactInteraction['request'] {
  const { matchingRules } = message
  return matchingRules === undefined
    ? message
    : { ...message, matchingRules: mergeRules(matchingRules) }
}

function mergeRules(rules: unknown): unknown {
  if (!isJsonObject(rules)) return rules
  const { matchers } = rules
  if (Array.isArray(matchers)) return { ...rules, matchers: unique(matchers) }
  return Object.fromEntries(Object.entries(rules).map(([part, rule]) => [part, mergeRules(rule)]))
}

function unique(matchers: readonly unknown[]): unknown[] {
  return [...new Map(matchers.map((matcher) => [JSON.stringify(matcher), matcher])).values()]
}
