import { isJsonObject } from '../json-object.ts'
import { tiers, type PactFile, type PactInteraction, type Tier } from './pact-file.ts'

/** The key in `metadata` and in the `comments` of an interaction under which ours is noted. */
export const manifestKey = 'fake-weixin'

/** What a Pact file of ours says of itself in `metadata`: by it a lost interaction is seen later. */
export interface Manifest {
  /** The names of all the interactions that were written, in their order. */
  readonly interactions: readonly string[]
  readonly tier: Tier
}

/**
 * What each interaction of ours says of itself in `comments`. Pact drops `metadata` that it does not
 * know when it merges into a file, and keeps comments (measured with 16.5.0).
 */
export interface Mark {
  /** The name of the interaction. */
  readonly name: string
  /** How many were written together. */
  readonly of: number
}

/** The manifest of a Pact file; null if it has none, or none that can be read. */
export function readManifest({ metadata }: PactFile): Manifest | null {
  const value = metadata[manifestKey]
  if (!isJsonObject(value)) return null
  const { interactions, tier } = value
  const known = tiers.find((name) => name === tier)
  if (!isTextList(interactions) || known === undefined) return null
  return { interactions, tier: known }
}

/** The mark of an interaction of ours; null for anybody else's. */
export function readMark({ comments }: PactInteraction): Mark | null {
  const value = comments?.[manifestKey]
  if (!isJsonObject(value)) return null
  const { name, of } = value
  return typeof name === 'string' && typeof of === 'number' ? { name, of } : null
}

/** What makes an interaction the same as another to Pact: its description and its states. */
export function identify({
  description,
  providerStates = [],
}: Pick<PactInteraction, 'description' | 'providerStates'>): string {
  const states = providerStates.map(({ name, params = {} }) => [name, sortKeys(params)])
  return JSON.stringify([description, states])
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (!isJsonObject(value)) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]))
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}
