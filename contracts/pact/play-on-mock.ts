import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FakeWeixinError } from '../../server/index.ts'
import type { Interaction } from '../interactions/interaction.ts'
import { loadPact } from './load-pact.ts'
import { defaultProvider, type Tier } from './pact-file.ts'
import { describeInteraction } from './to-pact.ts'
import { addEndOfPlay, waitForRecord } from './wait-for-record.ts'

/** What came of playing an interaction. */
export interface Played<T> {
  /** What `play` resolved to. */
  readonly value: T
  /** Pact's own words for a missing, unexpected or wrong request; null if all was as agreed. */
  readonly mismatch: string | null
}

/** With this set Pact forgets wrong requests: see `v3/display.js` of 16.5.0. */
const forgetfulFlag = 'PACT_EXPERIMENTAL_FEATURE_ALLOW_MISSING_REQUESTS'

/**
 * Plays one interaction against a real mock server of Pact on a free port of loopback: `play` gets
 * its address, without a slash at the end. Many may be played at once; nothing is left behind. What
 * `play` throws is thrown on. Throws `missing_package`, `invalid_options` while an environment
 * variable is set that makes Pact forget wrong requests, and `pact_failed` if Pact does not come up,
 * or does not say what it has recorded.
 */
export async function playOnMock<T>(
  interaction: Interaction,
  { tier }: Pick<PlayTarget, 'tier'>,
  play: (url: string) => Promise<T>,
): Promise<Played<T>> {
  const folder = await mkdtemp(join(tmpdir(), 'fake-weixin-pact-'))
  try {
    const target = { consumer: 'fake-weixin', provider: defaultProvider, tier, folder }
    return await playInFolder(interaction, target, play)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Where and for whom Pact writes. */
export interface PlayTarget {
  readonly consumer: string
  readonly provider: string
  readonly tier: Tier
  /** Of one play at a time: Pact loses interactions where several write one file. */
  readonly folder: string
}

/**
 * As {@link playOnMock}, and leaves the file that Pact writes after a match in a folder. Beside the
 * interaction it holds the end of the play.
 */
export async function playInFolder<T>(
  interaction: Interaction,
  { consumer, provider, tier, folder }: PlayTarget,
  play: (url: string) => Promise<T>,
): Promise<Played<T>> {
  refuseForgetfulness()
  const { PactV4 } = await loadPact()
  const pact = new PactV4({ consumer, provider, dir: folder, logLevel: 'error', cors: false })
  addEndOfPlay(pact)
  let outcome: Outcome<T> | undefined
  let mismatch: string | null = null
  try {
    await describeInteraction(pact, interaction, tier).executeTest(async ({ url }) => {
      // Caught here: Pact would print its result on standard output if it saw this throw.
      outcome = await settle(async () => {
        const value = await play(url)
        await waitForRecord(pact, url)
        return value
      })
    })
  } catch (error) {
    mismatch = tidy(error instanceof Error ? error.message : String(error))
  }
  if (outcome === undefined) throw failToStart(String(mismatch))
  if ('error' in outcome) throw outcome.error
  return { value: outcome.value, mismatch }
}

type Outcome<T> = { readonly value: T } | { readonly error: unknown }

async function settle<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await work() }
  } catch (error) {
    return { error }
  }
}

/** Pact's words without the tabs and empty lines that it lays them out with. */
function tidy(message: string): string {
  const lines = message.split('\n').map((line) => line.trim())
  return lines
    .filter((line) => line !== '' && line !== 'Test failed for the following reasons:')
    .join('\n')
}

function failToStart(reason: string): FakeWeixinError {
  return new FakeWeixinError(
    'pact_failed',
    `Failed to start a mock server of Pact: ${reason}. Expected one on a free port of 127.0.0.1. ` +
      'Let programs of this user listen there.',
  )
}

function refuseForgetfulness(): void {
  if (process.env[forgetfulFlag] === undefined) return
  throw new FakeWeixinError(
    'invalid_options',
    `Failed to start a mock server of Pact: ${forgetfulFlag} is set. ` +
      'With it Pact forgets wrong requests, so that a wrong client would pass. ' +
      'Unset it.',
    { variable: forgetfulFlag },
  )
}
