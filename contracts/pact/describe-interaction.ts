import { operations } from '../../schemas/generated/operations.ts'
import type { Interaction } from '../interaction.ts'
import { stateNames } from '../provider-state.ts'
import type { PactLibrary } from './load-pact.ts'
import type { Tier } from './pact-file.ts'
import { toPactObject, toTextMatcher, type PactTextMatcher } from './to-pact-matcher.ts'

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
export type PlayableInteraction = ReturnType<WithRequest['willRespondWith']>

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
