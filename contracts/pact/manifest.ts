import { packageVersion } from '../../schemas/generated/control-operations.ts'
import { operationNames } from '../../schemas/generated/operations.ts'
import { isJsonObject } from '../../schemas/json.ts'
import type { Interaction } from '../interactions/interaction.ts'
import { stateNames } from '../interactions/provider-state.ts'
import type { PactFile, PactInteraction } from './pact-file.ts'

/** The key under which a Pact of ours says something of itself, in metadata and comments. */
const key = 'fake-weixin'

/**
 * Says in each interaction how many were written together, so that one which is lost is missed:
 * Pact loses some where many write one file, and says nothing. It stands in the comments since Pact
 * keeps those when it merges into a file, and drops metadata that it does not know (measured with
 * 16.5.0).
 */
export function noteCount(interactions: readonly PactInteraction[]): PactInteraction[] {
  return interactions.map(({ type, description, comments, ...rest }) => ({
    ...(type === undefined ? {} : { type }),
    description,
    comments: { ...comments, [key]: { interactions: interactions.length } },
    ...rest,
  }))
}

/** What the metadata of a Pact says of the tool that wrote it, and of the operations that it covers. */
export function describeTool(interactions: readonly Interaction[]): PactFile['metadata'] {
  const covered = operationNames.filter((name) =>
    interactions.some(({ operation }) => operation === name),
  )
  return { [key]: { version: packageVersion, operations: covered } }
}

/** How many interactions were written together with this one; null if it does not say so. */
export function readCount({ comments }: PactInteraction): number | null {
  const note = comments?.[key]
  if (!isJsonObject(note)) return null
  const count = note['interactions']
  return typeof count === 'number' ? count : null
}

/** What makes an interaction the same as another to Pact: its description and its states. */
export function identify({
  description,
  providerStates = [],
}: Pick<PactInteraction, 'description' | 'providerStates'>): string {
  const states = providerStates.map(({ name, params = {} }) => [name, sortKeys(params)])
  return JSON.stringify([description, states])
}

/** What an interaction of the contract is to Pact, as {@link identify} says it. */
export function identifyRow({ description, given }: Interaction): string {
  const { state, params } = given
  return identify({
    description,
    providerStates: [{ name: stateNames[state], params: { ...params } }],
  })
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (!isJsonObject(value)) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([name, item]) => [name, sortKeys(item)]))
}
