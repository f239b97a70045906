import { createRequire } from 'node:module'
import {
  operationNames,
  operations,
  type OperationName,
} from '../../schemas/generated/operations.ts'
import { interactions } from '../interactions/all.ts'
import type { PactFile, PactInteraction } from '../pact/pact-file.ts'
import { readPact } from '../pact/read-pact.ts'
import type { CheckFacts } from '../verification/check.ts'

const ownPact = 'fake-weixin/contracts/pacts/fake-weixin-tolerant-client-api.weixin.qq.com.json'

/** Reads Pact files; the one of this package if none are named. Throws `invalid_pact`. */
export async function loadPacts(paths: readonly string[] | null): Promise<LoadedPact[]> {
  return Promise.all(
    (paths ?? [findOwnPact()]).map(async (path) => ({
      path,
      file: await readPact(path),
      isOurs: paths === null,
    })),
  )
}

function findOwnPact(): string {
  return createRequire(import.meta.url).resolve(ownPact)
}

/** A Pact file, and where it was. */
export interface LoadedPact {
  readonly path: string
  readonly file: PactFile
  /** Whether it is the one of this package. */
  readonly isOurs: boolean
}

/** An interaction of a Pact file as a check. */
export interface PactCheck extends CheckFacts {
  /** The operation that it calls; none for a path that is no operation's. */
  readonly calls: readonly OperationName[]
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
      const calls = listCalls(interaction)
      return { name, title: interaction.description, part: 'pact', calls, pact, interaction }
    }),
  )
}

function listCalls({ request }: PactInteraction): OperationName[] {
  return operationNames.filter((name) => operations[name].path === request['path'])
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
