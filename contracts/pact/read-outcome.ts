import { isJsonObject, type JsonObject } from '../../schemas/json.ts'
import type { PactInteraction } from './pact-file.ts'

/** What became of one interaction. */
interface PactResult {
  readonly description: string
  readonly passed: boolean
  /** What did not match, in Pact's words; null if it passed. */
  readonly mismatch: string | null
}

/** What Pact's verifier said, and what it did not say. */
export interface PactVerification {
  /** One for each interaction of the pact, in its order. */
  readonly results: readonly PactResult[]
  /** What plain Pact accepts, in words; with any of them the verification has failed. */
  readonly problems: readonly string[]
}

/** What an interaction has for a mismatch that Pact has not verified at all. */
export const notVerified = 'not verified'

/** Says of each interaction that it was not verified. */
export function failAll(
  interactions: readonly PactInteraction[],
  problem: string,
): PactVerification {
  const results = interactions.map(({ description }) => ({
    description,
    passed: false,
    mismatch: notVerified,
  }))
  return { results, problems: [problem] }
}

/**
 * Reads the JSON that `verifyProvider()` of Pact 16.4 and later resolves to, or rejects with as the
 * message of its error. It must account for each interaction, in order; older releases say only
 * `finished: 0`, which is no account.
 */
export function readOutcome(
  outcome: unknown,
  interactions: readonly PactInteraction[],
): PactVerification {
  const json = parse(outcome)
  const rows = listObjects(json?.['interactionResults'])
  if (json === null || rows === null) {
    return failAll(interactions, `Pact gave no account of what it verified: ${cut(outcome)}`)
  }
  const told = rows.map(({ description }) => description)
  const asked = interactions.map(({ description }) => description)
  if (JSON.stringify(told) !== JSON.stringify(asked)) {
    const problem = `Pact verified ${told.length} of ${asked.length} interactions: ${cut(told)}`
    return failAll(interactions, problem)
  }
  const passes = rows.map(({ result }) => result === 'OK')
  const words = readErrors(json)
  const results = asked.map((description, index) => {
    const passed = passes[index] === true
    const nth = passes.slice(0, index).filter((pass) => !pass).length
    return {
      description,
      passed,
      mismatch: passed ? null : (words[nth] ?? 'failed without a word'),
    }
  })
  return { results, problems: findContradiction(json, passes, words) }
}

/** Pact's outcome of the whole has to be that on its parts. */
function findContradiction(
  { result }: JsonObject,
  passes: readonly boolean[],
  words: readonly string[],
): string[] {
  const failed = passes.filter((pass) => !pass).length
  if ((result === true) === (failed === 0) && words.length === failed) return []
  return [
    `Pact contradicts itself: ${failed} interactions failed, with ${words.length} errors, ` +
      `and the result is ${JSON.stringify(result)}`,
  ]
}

/** One text for each interaction that failed, in their order. */
function readErrors(json: JsonObject): string[] {
  const errors = [
    ...(listObjects(json['errors']) ?? []),
    ...(listObjects(json['pendingErrors']) ?? []),
  ]
  return errors.map(({ mismatch }) => describeMismatch(mismatch))
}

function describeMismatch(mismatch: unknown): string {
  if (!isJsonObject(mismatch)) return cut(mismatch)
  const parts = listObjects(mismatch['mismatches'])
  if (parts === null) return cut(mismatch['message'] ?? mismatch)
  return parts.map((part) => describePart(part)).join('\n')
}

function describePart(part: JsonObject): string {
  const where = part['path'] ?? part['key'] ?? part['type']
  return `${String(where)}: ${cut(part['mismatch'] ?? part)}`
}

function parse(outcome: unknown): JsonObject | null {
  if (typeof outcome !== 'string') return null
  try {
    const json: unknown = JSON.parse(outcome)
    return isJsonObject(json) ? json : null
  } catch {
    return null
  }
}

function listObjects(value: unknown): JsonObject[] | null {
  return Array.isArray(value) && value.every(isJsonObject) ? value : null
}

function cut(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? null)
  return text.length <= 600 ? text : `${text.slice(0, 600)}...`
}
