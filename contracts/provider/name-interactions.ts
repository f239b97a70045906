import { interactions } from '../interactions/all.ts'
import type { PactFile, PactInteraction } from '../pact/pact-file.ts'
import type { CheckFacts } from '../verification/check.ts'

/** A Pact file, and where it was. */
export interface LoadedPact {
  readonly path: string
  readonly file: PactFile
  /** Whether it is the one of this package. */
  readonly isOurs: boolean
}

/** An interaction of a Pact file as a check. */
export interface PactCheck extends CheckFacts {
  readonly pact: LoadedPact
  readonly interaction: PactInteraction
}

/**
 * Names the interactions of Pact files: as the contract does where the description is one of it,
 * else by the words of the description. Equal names get the consumer, or a number, behind them.
 */
export function nameInteractions(
  pacts: readonly LoadedPact[],
  taken: readonly string[],
): PactCheck[] {
  const names = new Set(taken)
  return pacts.flatMap((pact) =>
    pact.file.interactions.map((interaction) => {
      const name = findFreeName(interaction, pact, names)
      names.add(name)
      return { name, title: interaction.description, part: 'pact', pact, interaction }
    }),
  )
}

function findFreeName(
  { description }: PactInteraction,
  { file }: LoadedPact,
  names: ReadonlySet<string>,
): string {
  const own = interactions.find((known) => known.description === description)?.name
  const name = own ?? toSlug(description)
  if (!names.has(name)) return name
  const owned = `${name}-${toSlug(file.consumer.name)}`
  if (!names.has(owned)) return owned
  let count = 2
  while (names.has(`${owned}-${count}`)) count += 1
  return `${owned}-${count}`
}

function toSlug(words: string): string {
  const slug = words
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
  return slug === '' ? 'interaction' : slug
}
