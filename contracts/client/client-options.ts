import { randomBytes } from 'node:crypto'
import { tiers, type Tier } from '../pact/pact-file.ts'
import { describeReceived } from '../../schemas/issue.ts'
import {
  assertOnly,
  parseCommonOptions,
  parseCount,
  refuseOption,
  type CommonOptions,
  type VerifyOptions,
} from '../verification/options.ts'
import type { ReadReply } from './reading/read-data.ts'

/** Options for the verification of a client; each may be omitted. */
export interface VerifyClientOptions extends VerifyOptions {
  /**
   * Finds `{ nowVersion, items }` in what `getSupportVersion` resolves to. By default that is the
   * reply as it came (`now_version`, `uv_info.items`), or `{ nowVersion, items }` itself.
   */
  readonly read?: ReadReply
  /** Whether the client claims to get a new token by itself after 42001; false by default. */
  readonly refreshes?: boolean
  /** How much of the Content-Type is demanded; `tolerant`, as WeChat is, by default. */
  readonly tier?: Tier
  /** How many replies each property tries; 100 by default. Each costs one call of the client. */
  readonly runs?: number
  /** How many checks are made at once; 8 by default. 1 suits a client with a global token. */
  readonly concurrency?: number
}

/** The same, complete; null where nothing was chosen. */
export interface ClientOptions extends CommonOptions {
  readonly read: ReadReply | null
  readonly refreshes: boolean
  readonly tier: Tier
  readonly runs: number
  readonly concurrency: number
}

// A record of all of them, so that a new option cannot be forgotten here.
const optionNames: Readonly<Record<keyof VerifyClientOptions, true>> = {
  name: true,
  read: true,
  timeout: true,
  refreshes: true,
  tier: true,
  only: true,
  seed: true,
  runs: true,
  concurrency: true,
  signal: true,
  replay: true,
}

/**
 * Completes the options of a verification. Throws `invalid_options` for a value that is out of range
 * and for names of checks that do not exist.
 */
export function parseClientOptions(
  options: VerifyClientOptions,
  checkNames: readonly string[],
): ClientOptions {
  const common = parseCommonOptions(options, {
    subject: 'client',
    names: Object.keys(optionNames),
    name: 'client',
    seed: randomBytes(6).toString('hex'),
    replay: replayInJavaScript,
  })
  assertOnly('client', common.only, checkNames)
  const { tier = 'tolerant', read = null, refreshes = false } = options
  if (!tiers.includes(tier)) {
    const expected = tiers.join(' or ')
    refuseOption('client', { option: 'tier', received: describeReceived(tier), expected })
  }
  return {
    ...common,
    read,
    refreshes,
    tier,
    runs: parseCount('client', 'runs', options.runs, { usual: 100, most: 100_000 }),
    concurrency: parseCount('client', 'concurrency', options.concurrency, { usual: 8, most: 100 }),
  }
}

function replayInJavaScript(checkName: string, seed: string): string {
  return `verifyClient(client, { only: ['${checkName}'], seed: '${seed}' })`
}
