import { readFile } from 'node:fs/promises'
import { createIssue, describeReceived, formatIssues, type Issue } from '../../schemas/issue.ts'
import { isJsonObject } from '../../schemas/json.ts'
import { FakeWeixinError } from '../../server/index.ts'
import type { PactFile, PactInteraction } from './pact-file.ts'

/**
 * Reads a Pact file (V2 to V4) of any consumer. Throws `invalid_pact` if there is no such file, if
 * it is no JSON, or if it lacks what makes a Pact: a consumer, a provider and interactions with a
 * description, a request and a response. Whether it is a good one, `lintPact` says.
 */
export async function readPact(path: string): Promise<PactFile> {
  return parsePact(await readText(path), path)
}

/** As {@link readPact}, from the text of a file; `path` is for the message. */
export function parsePact(text: string, path: string): PactFile {
  const value = parseJson(text, path)
  const issues = findShapeIssues(value)
  if (issues.length === 0) return toPactFile(value as RawPact)
  throw new FakeWeixinError(
    'invalid_pact',
    `Failed to read the Pact file ${path}: it is no Pact. ${formatIssues(issues)} ` +
      'Write it with Pact, or with writePact().',
    { path, issues },
  )
}

/** What keeps a value from being a Pact at all. */
export function findShapeIssues(pact: unknown): Issue[] {
  if (!isJsonObject(pact)) return [wrong('', 'an object', pact)]
  const { consumer, provider, interactions, metadata } = pact
  const issues = [...checkParty('consumer', consumer), ...checkParty('provider', provider)]
  if (metadata !== undefined && !isJsonObject(metadata)) {
    issues.push(wrong('metadata', 'an object', metadata))
  }
  if (!Array.isArray(interactions))
    return [...issues, wrong('interactions', 'an array', interactions)]
  return [...issues, ...interactions.flatMap((row, index) => checkInteraction(row, index))]
}

function checkParty(name: string, party: unknown): Issue[] {
  if (!isJsonObject(party)) return [wrong(name, 'an object', party)]
  return isFilled(party['name']) ? [] : [wrong(`${name}.name`, 'a name', party['name'])]
}

function checkInteraction(interaction: unknown, index: number): Issue[] {
  const path = `interactions[${index}]`
  if (!isJsonObject(interaction)) return [wrong(path, 'an object', interaction)]
  const { type, description, request, response, providerStates } = interaction
  const issues: Issue[] = []
  if (!isFilled(description)) issues.push(wrong(`${path}.description`, 'a text', description))
  if (type !== undefined && type !== 'Synchronous/HTTP') {
    return [...issues, wrong(`${path}.type`, 'Synchronous/HTTP', type)]
  }
  if (!isJsonObject(request)) issues.push(wrong(`${path}.request`, 'an object', request))
  if (!isJsonObject(response)) issues.push(wrong(`${path}.response`, 'an object', response))
  if (providerStates !== undefined && !isStateList(providerStates)) {
    issues.push(wrong(`${path}.providerStates`, 'an array of named states', providerStates))
  }
  return issues
}

function isStateList(states: unknown): boolean {
  return (
    Array.isArray(states) && states.every((state) => isJsonObject(state) && isFilled(state['name']))
  )
}

function isFilled(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}

function wrong(path: string, expected: string, value: unknown): Issue {
  return createIssue({ path, rule: 'type', expected, received: describeReceived(value) })
}

/** A Pact as any version of the format may have it. */
export type RawPact = Omit<PactFile, 'metadata' | 'interactions'> & {
  readonly metadata?: PactFile['metadata']
  readonly interactions: readonly (PactInteraction & { readonly providerState?: unknown })[]
}

/** A Pact of any version as one of V4: files of V2 name one state, and may have no metadata. */
export function toPactFile(pact: RawPact): PactFile {
  const interactions = pact.interactions.map(({ providerState, ...interaction }) =>
    typeof providerState === 'string' && providerState !== ''
      ? { ...interaction, providerStates: [{ name: providerState }] }
      : interaction,
  )
  return { ...pact, interactions, metadata: pact.metadata ?? {} }
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new FakeWeixinError(
      'invalid_pact',
      `Failed to read the Pact file ${path}: ${reason}. Name a file that Pact or writePact() wrote.`,
      { path },
    )
  }
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new FakeWeixinError(
      'invalid_pact',
      `Failed to read the Pact file ${path}: it is no JSON, ${reason}. Write it again.`,
      { path },
    )
  }
}
