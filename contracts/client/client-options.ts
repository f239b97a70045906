import { randomBytes } from 'node:crypto'
import { aName } from '../pact/write-pact.ts'
import { tiers, type Tier } from '../pact/pact-file.ts'
import {
  aCount,
  aFlag,
  aFunction,
  assertOption,
  assertOptions,
  oneOf,
  type OptionRules,
} from '../options/assert-options.ts'
import {
  assertOnly,
  commonRules,
  completeCommonOptions,
  type CommonOptions,
  type VerifyOptions,
} from '../verification/options.ts'
import type { ClientCheckName } from '../generated/check-names.ts'
import type { ReadReply } from './reading/read-data.ts'

/** Options for the verification of a client; each may be omitted. */
export interface VerifyClientOptions<Reply = unknown> extends VerifyOptions<ClientCheckName> {
  /**
   * Finds `{ nowVersion, items }` in what `getSupportVersion` resolves to. By default that is the
   * reply as it came (`now_version`, `uv_info.items`), or `{ nowVersion, items }` itself.
   */
  readonly read?: ReadReply<Reply>
  /** Whether the client claims to get a new token by itself after 42001; false by default. */
  readonly refreshes?: boolean
  /** How much of the Content-Type is demanded; `tolerant`, as WeChat is, by default. */
  readonly tier?: Tier
  /** How many replies each property tries; 100 by default. Each costs one call of the client. */
  readonly runs?: number
  /** How many checks are made at once; 8 by default. 1 suits a client with a global token. */
  readonly concurrency?: number
  /**
   * The folder into which the client's own Pact is written: the interactions of this verification
   * that it keeps. None is written by default. Throws `missing_package` if Pact is not installed.
   */
  readonly pactDir?: string
  /** The name of the client in that Pact, as a broker knows it; `name` by default. */
  readonly consumer?: string
}

/** The same, complete; null where nothing was chosen. */
export interface ClientOptions extends CommonOptions {
  readonly read: ReadReply | null
  readonly refreshes: boolean
  readonly tier: Tier
  readonly runs: number
  readonly concurrency: number
  readonly pactDir: string | null
  readonly consumer: string
}

const usual = { tier: 'tolerant', runs: 100, concurrency: 8 } as const

const rules: OptionRules<VerifyClientOptions> = {
  ...commonRules,
  read: aFunction,
  refreshes: aFlag,
  tier: oneOf(tiers),
  runs: aCount({ usual: usual.runs, most: 100_000 }),
  concurrency: aCount({ usual: usual.concurrency, most: 100 }),
  pactDir: {
    expected: 'the path of a folder',
    accepts: (value) => typeof value === 'string' && value !== '',
  },
  consumer: aName,
}

/**
 * Completes the options of a verification. Throws `invalid_options` for unknown names, for a value
 * that is out of range and for names of checks that do not exist.
 */
export function parseClientOptions(
  options: VerifyClientOptions,
  checkNames: readonly string[],
): ClientOptions {
  assertOptions('verify a client', options, rules)
  const common = completeCommonOptions(options, {
    name: 'client',
    seed: randomBytes(6).toString('hex'),
    replay: replayInJavaScript,
  })
  assertOnly('client', common.only, checkNames)
  const { tier = usual.tier, read = null, refreshes = false } = options
  const { runs = usual.runs, concurrency = usual.concurrency } = options
  const { pactDir = null, consumer = common.name } = options
  // By default it is a name that was not made for a file.
  if (pactDir !== null) assertOption('verify a client', 'consumer', consumer, aName)
  return { ...common, read, refreshes, tier, runs, concurrency, pactDir, consumer }
}

function replayInJavaScript(checkName: string, seed: string): string {
  return `verifyClient(client, { only: ['${checkName}'], seed: '${seed}' })`
}
