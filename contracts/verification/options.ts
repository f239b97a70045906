import { describeReceived } from '../../schemas/issue.ts'
import { FakeWeixinError } from '../../server/index.ts'
import type { Report } from '../report/report.ts'
import { findNearestName } from './nearest-name.ts'

/** Options for every verification, whatever it verifies; each may be omitted. */
export interface VerifyOptions {
  /** What the report calls it; `client`, or the url of the provider, by default. */
  readonly name?: string
  /** Names of the checks to make; all by default. Throws `invalid_options` for an unknown one. */
  readonly only?: readonly string[]
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

/** What one kind of verification has of its own. */
export interface OptionDefaults {
  readonly subject: Report['subject']
  /** The names of all of its options. */
  readonly names: readonly string[]
  readonly name: string
  readonly seed: string
  readonly replay: (checkName: string, seed: string) => string
}

/** Completes the options that all verifications have. Throws `invalid_options` for a wrong one. */
export function parseCommonOptions(
  options: VerifyOptions,
  { subject, names, ...defaults }: OptionDefaults,
): CommonOptions {
  for (const name of Object.keys(options)) {
    if (names.includes(name)) continue
    refuseOption(subject, { option: name, received: 'an unknown name', expected: names.join(', ') })
  }
  const { only = null, seed = defaults.seed, replay = defaults.replay } = options
  if (only?.length === 0) {
    const expected = 'at least one name of a check'
    const remedy = 'Omit it for all checks.'
    refuseOption(subject, { option: 'only', received: describeReceived(only), expected, remedy })
  }
  return {
    name: options.name ?? defaults.name,
    only,
    seed,
    timeout: parseCount(subject, 'timeout', options.timeout, { usual: 5000, most: 600_000 }),
    signal: options.signal ?? null,
    replay: (checkName) => replay(checkName, seed),
  }
}

/** A whole number from 1 to `most`; the usual one if there is none. Throws `invalid_options`. */
export function parseCount(
  subject: Report['subject'],
  option: string,
  value: number | undefined,
  { usual, most }: { readonly usual: number; readonly most: number },
): number {
  if (value === undefined) return usual
  if (Number.isInteger(value) && value >= 1 && value <= most) return value
  const expected = `a whole number from 1 to ${most}`
  const remedy = `Omit it for ${usual}.`
  return refuseOption(subject, { option, received: describeReceived(value), expected, remedy })
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
    .map((name) => `${describeReceived(name)} (did you mean "${findNearestName(name, known)}"?)`)
    .join(', ')
  const expected = `names of checks: ${known.join(', ')}`
  refuseOption(subject, { option: 'only', received, expected })
}

/** What is wrong with an option, in words. */
export interface WrongOption {
  readonly option: string
  readonly received: string
  readonly expected: string
  /** `Correct it.` by default. */
  readonly remedy?: string
}

/** Throws `invalid_options`. */
export function refuseOption(
  subject: Report['subject'],
  { option, received, expected, remedy = 'Correct it.' }: WrongOption,
): never {
  throw new FakeWeixinError(
    'invalid_options',
    `Failed to verify a ${subject}: the option ${option} is wrong, received ${received}. ` +
      `Expected ${expected}. ${remedy}`,
    { option },
  )
}
