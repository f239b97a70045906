import { operations } from '../../schemas/generated/operations.ts'
import type { Interaction } from '../interactions/interaction.ts'
import {
  isTerm,
  type ObjectPattern,
  type Pattern,
  type Term,
  type TextTerm,
} from '../interactions/pattern.ts'
import { stateNames } from '../interactions/provider-state.ts'
import type { PactLibrary } from './load-pact.ts'
import type { Tier } from './pact-file.ts'

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
function toPactObject(pattern: ObjectPattern): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(pattern).map(([key, part]) => [key, toPactMatcher(part)]),
  )
}

/** Text that matches a regular expression, as Pact's matcher. */
interface PactTextMatcher {
  readonly 'pact:matcher:type': 'regex'
  readonly regex: string
  readonly value: string
  readonly 'pact:generator:type'?: 'ProviderState'
  readonly expression?: string
}

/** A text term as Pact's matcher; the value of a provider state takes the place of the example. */
function toTextMatcher({ regex, example, stateValue }: TextTerm): PactTextMatcher {
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

/** Any Content-Type at all; Pact cannot say that none is needed. */
const anyType: PactTextMatcher = {
  'pact:matcher:type': 'regex',
  regex: '.+',
  value: 'application/json',
}

/** What WeChat answers, byte for byte (observed), and any other way to say that it is JSON. */
const replyType: PactTextMatcher = {
  'pact:matcher:type': 'regex',
  regex: '^application/json\\s*(;.*)?$',
  value: 'application/json; encoding=utf-8',
}

/** A Pact as the library makes it. */
export type PactDraft = InstanceType<PactLibrary['PactV4']>

type Unconfigured = ReturnType<PactDraft['addInteraction']>
type WithRequest = ReturnType<Unconfigured['withRequest']>

/** An interaction of Pact that only has to be played. */
type PlayableInteraction = ReturnType<WithRequest['willRespondWith']>

/**
 * Adds an interaction to a Pact: `jsonBody` demands exactly the JSON of the pattern, whereas
 * `body(type, buffer)` could never match `{}` (measured with 16.5.0).
 */
export function describeInteraction(
  pact: PactDraft,
  { operation, description, given, request, reply }: Interaction,
  tier: Tier,
): PlayableInteraction {
  const { method, path } = operations[operation]
  return pact
    .addInteraction()
    .given(stateNames[given.state], toJsonMap(given.params))
    .uponReceiving(description)
    .withRequest(method, path, (builder) => {
      builder.query(toQuery(request.query))
      if (request.body === null) return
      builder.headers({ 'Content-Type': tier === 'strict' ? 'application/json' : anyType })
      builder.jsonBody(toPactObject(request.body))
    })
    .willRespondWith(200, (builder) => {
      builder.headers({ 'Content-Type': replyType }).jsonBody(toPactObject(reply))
    })
}

function toQuery(query: Interaction['request']['query']): Record<string, string | PactTextMatcher> {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : toTextMatcher(value),
    ]),
  )
}

type JsonMap = Parameters<Unconfigured['given']>[1]

/** Parameters of a state as plain JSON. */
function toJsonMap(params: object): JsonMap {
  return JSON.parse(JSON.stringify(params)) as JsonMap
}
