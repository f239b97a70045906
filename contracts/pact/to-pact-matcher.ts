import { isTerm, type ObjectPattern, type Pattern, type Term, type TextTerm } from '../pattern.ts'

/**
 * A pattern as the JSON of Pact's matchers (the integration format), which goes into `query()`,
 * `headers()` and `jsonBody()`. What is plain stays plain, and so has to be exactly itself.
 */
export function toPactMatcher(pattern: Pattern): unknown {
  if (typeof pattern !== 'object' || pattern === null) return pattern
  if (isList(pattern)) return pattern.map((part) => toPactMatcher(part))
  if (isTerm(pattern)) return toMatcher(pattern)
  return toPactObject(pattern)
}

/** An object pattern as the JSON of Pact's matchers. */
export function toPactObject(pattern: ObjectPattern): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(pattern).map(([key, part]) => [key, toPactMatcher(part)]),
  )
}

/** Text that matches a regular expression, as Pact's matcher. */
export interface PactTextMatcher {
  readonly 'pact:matcher:type': 'regex'
  readonly regex: string
  readonly value: string
  readonly 'pact:generator:type'?: 'ProviderState'
  readonly expression?: string
}

/** A text term as Pact's matcher; the value of a provider state takes the place of the example. */
export function toTextMatcher({ regex, example, stateValue }: TextTerm): PactTextMatcher {
  const matcher = {
    'pact:matcher:type': 'regex',
    regex: toWholeRegex(regex),
    value: example,
  } as const
  if (stateValue === null) return matcher
  const expression = `\${${stateValue}}`
  return { ...matcher, 'pact:generator:type': 'ProviderState', expression }
}

/**
 * Pact's verifier wants the whole text to match (measured with 16.5.0), where JavaScript looks for a
 * part of it: `^ok` takes `ok rid: 1` here, and has to be `^ok.*` there.
 */
function toWholeRegex(regex: string): string {
  if (regex === '.+') return regex
  const start = regex.startsWith('^') ? '' : '.*'
  const end = /(?:^|[^\\])(?:\\\\)*\$$/.test(regex) ? '' : '.*'
  return regex === '' ? '.*' : `${start}${regex}${end}`
}

function toMatcher(term: Term): unknown {
  switch (term.term) {
    case 'text':
      return toTextMatcher(term)
    case 'number':
      return { 'pact:matcher:type': 'number', value: term.example }
    case 'rows':
      // Not `eachLike(x, 0)`: that makes the rules vanish (measured with 16.5.0). This keeps all the
      // examples, and the rules of their fields on every row.
      return {
        'pact:matcher:type': 'type',
        min: 0,
        value: term.examples.map((example) => toPactMatcher(example)),
      }
  }
}

function isList(pattern: Pattern): pattern is readonly Pattern[] {
  return Array.isArray(pattern)
}
