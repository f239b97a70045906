import { findNearest } from '../../schemas/find-nearest.ts'
import { describeReceived } from '../../schemas/issue.ts'
import {
  aCount,
  aFunction,
  aText,
  textsOf,
  refuseOption,
  type OptionRules,
} from '../options/assert-options.ts'
import type { Report } from '../report/report.ts'

/** Options for every verification, whatever it verifies; each may be omitted. */
export interface VerifyOptions<CheckName extends string = string> {
  /** What the report calls it; `client`, or the url of the provider, by default. */
  readonly name?: string
  /** Names of the checks to make; all by default. Throws `invalid_options` for an unknown one. */
  readonly only?: readonly CheckName[]
  /**
   * Seed for all generated values; by default a new one for each verification of a client, and
   * `fake-weixin` for a provider. It is in the report.
   */
  readonly seed?: string
  /**
   * Milliseconds within which a client promises to give up, retries included, or that one reply or
   * state of a provider may take; 5000 by default.
   */
  readonly timeout?: number
  /**
   * Ends the verification early, also before it begins: what is under way is ended at once, what was
   * added to a fake is removed, and the verification rejects with the reason of the signal. A fake
   * that has stopped answering is waited for no longer than `timeout`.
   */
  readonly signal?: AbortSignal
  /** Words the line that repeats a check; the call in JavaScript by default. */
  readonly replay?: (checkName: string, seed: string) => string
}

/** The same, complete; null where nothing was chosen. */
export interface CommonOptions {
  readonly name: string
  readonly only: readonly string[] | null
  readonly seed: string
  readonly timeout: number
  readonly signal: AbortSignal | null
  readonly replay: (checkName: string) => string
}

/** Milliseconds by default. */
const usualTimeout = 5000

/** What the options of every verification have to be. */
export const commonRules: OptionRules<VerifyOptions> = {
  name: aText,
  only: { ...textsOf('name of a check'), remedy: 'Omit it for all checks.' },
  seed: aText,
  timeout: aCount({ usual: usualTimeout, most: 600_000 }),
  signal: { expected: 'an AbortSignal', accepts: (value) => value instanceof AbortSignal },
  replay: aFunction,
}

/** What one kind of verification has of its own. */
export type OptionDefaults = Required<Pick<VerifyOptions, 'name' | 'seed' | 'replay'>>

/** Completes the options that all verifications have; they were checked before. */
export function completeCommonOptions(
  options: VerifyOptions,
  defaults: OptionDefaults,
): CommonOptions {
  const { name = defaults.name, seed = defaults.seed, replay = defaults.replay } = options
  const { only = null, timeout = usualTimeout, signal = null } = options
  return { name, only, seed, timeout, signal, replay: (checkName) => replay(checkName, seed) }
}

/** Refuses names of checks that do not exist. Throws `invalid_options`. */
export function assertOnly(
  subject: Report['subject'],
  only: readonly string[] | null,
  known: readonly string[],
): void {
  const unknown = (only ?? []).filter((name) => !known.includes(name))
  if (unknown.length === 0) return
  const received = unknown
    .map((name) => `${describeReceived(name)} (did you mean "${findNearest(name, known)}"?)`)
    .join(', ')
  const expected = `names of checks: ${known.join(', ')}`
  refuseOption(`verify a ${subject}`, { option: 'only', received, expected })
}
