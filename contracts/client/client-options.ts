import { randomBytes } from 'node:crypto'
import { FakeWeixinError } from '../../server/index.ts'
import { tiers, type Tier } from '../pact/pact-file.ts'
import { findNearestName } from './nearest-name.ts'
import type { ReadReply } from './reading/read-data.ts'

/** How a client is verified; every part may be left out. */
export interface VerifyClientOptions {
  /** What the report calls the client; `client` by default. */
  readonly name?: string
  /**
   * Finds `{ nowVersion, items }` in what `getSupportVersion` resolves to. By default that is the
   * reply as it came (`now_version`, `uv_info.items`), or `{ nowVersion, items }` itself.
   */
  readonly read?: ReadReply
  /** Milliseconds within which the client promises to give up, retries included; 5000 by default. */
  readonly timeout?: number
  /** Whether the client claims to get a new token by itself after 42001; false by default. */
  readonly refreshes?: boolean
  /** How much of the Content-Type is demanded; `tolerant`, as WeChat is, by default. */
  readonly tier?: Tier
  /** Names of the checks to make; all by default. `listClientChecks()` has the names. */
  readonly only?: readonly string[]
  /** What all that is drawn comes from; drawn itself, and in the report, by default. */
  readonly seed?: string
  /** How many replies each property tries; 100 by default. Each costs one call of the client. */
  readonly runs?: number
  /** Words for the replay line of a finding; the call in JavaScript by default. */
  readonly replay?: (checkName: string, seed: string) => string
  /** How many checks are made at once; 8 by default. 1 suits a client with a global token. */
  readonly concurrency?: number
}

/** The options of a verification, complete; null where nothing was chosen. */
export interface ClientOptions {
  readonly name: string
  readonly read: ReadReply | null
  readonly timeout: number
  readonly refreshes: boolean
  readonly tier: Tier
  readonly only: readonly string[] | null
  readonly seed: string
  readonly runs: number
  readonly replay: (checkName: string, seed: string) => string
  readonly concurrency: number
}

/**
 * Completes the options of a verification. Throws `invalid_options` for a value that is out of range
 * and for names of checks that do not exist.
 */
export function parseClientOptions(
  options: VerifyClientOptions,
  checkNames: readonly string[],
): ClientOptions {
  const { only = null, tier = 'tolerant', name = 'client', read = null } = options
  assertNames(only, checkNames)
  if (!tiers.includes(tier)) refuse('tier', tier, tiers.join(' or '), "Leave it out for 'tolerant'")
  return {
    name,
    read,
    timeout: readCount('timeout', options.timeout, 5000, 600_000),
    refreshes: options.refreshes ?? false,
    tier,
    only,
    seed: options.seed ?? randomBytes(6).toString('hex'),
    runs: readCount('runs', options.runs, 100, 100_000),
    replay: options.replay ?? replayInJavaScript,
    concurrency: readCount('concurrency', options.concurrency, 8, 100),
  }
}

function replayInJavaScript(checkName: string, seed: string): string {
  return `verifyClient(client, { only: ['${checkName}'], seed: '${seed}' })`
}

function readCount(field: string, value: number | undefined, usual: number, most: number): number {
  if (value === undefined) return usual
  if (Number.isInteger(value) && value >= 1 && value <= most) return value
  return refuse(field, value, `a whole number from 1 to ${most}`, `Leave it out for ${usual}`)
}

function assertNames(only: readonly string[] | null, known: readonly string[]): void {
  if (only === null) return
  if (only.length === 0) {
    refuse('only', only, 'at least one name of a check', 'Leave it out for all checks')
  }
  const unknown = only.filter((name) => !known.includes(name))
  if (unknown.length === 0) return
  const nearest = unknown.map(
    (name) => `'${name}' (did you mean '${findNearestName(name, known)}'?)`,
  )
  throw new FakeWeixinError(
    'invalid_options',
    `Failed to choose the checks: only has unknown names, received ${nearest.join(', ')}. ` +
      `There are ${known.length} checks. See listClientChecks(), or verify-client --list, for their names.`,
    { unknown, known },
  )
}

function refuse(field: string, value: unknown, expected: string, remedy: string): never {
  throw new FakeWeixinError(
    'invalid_options',
    `Failed to verify the client: ${field} is wrong, received ${JSON.stringify(value)}. ` +
      `Expected ${expected}. ${remedy}.`,
    { field, value },
  )
}
