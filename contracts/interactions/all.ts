import { getSupportVersionInteractions } from './get-support-version.ts'
import type { Interaction } from './interaction.ts'
import { ownTokenInteractions } from './own-tokens.ts'
import { platformTokenInteractions } from './platform-tokens.ts'
import { setSupportVersionInteractions } from './set-support-version.ts'

/**
 * Every row of the contract: what a right client sends, and what WeChat answers. What only a wrong
 * client sends (no body, `[]`, `null`, a form, GET, a chunked body) is no part of it: those rows are
 * in `test/conformance/rows`, and a provider is held to them by `verifyProvider` as raw bytes.
 */
export const interactions: readonly Interaction[] = [
  ...getSupportVersionInteractions,
  ...setSupportVersionInteractions,
  ...ownTokenInteractions,
  ...platformTokenInteractions,
]

/** The row of a name; undefined if there is none. */
export function findInteraction(name: string): Interaction | undefined {
  return interactions.find((interaction) => interaction.name === name)
}
