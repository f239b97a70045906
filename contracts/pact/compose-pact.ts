import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { operations } from '../../schemas/generated/operations.ts'
import { FakeWeixinError } from '../../server/index.ts'
import type { Interaction } from '../interactions/interaction.ts'
import { fillPattern } from '../interactions/pattern.ts'
import { describeTool, identify, identifyRow, noteCount } from './manifest.ts'
import { mergeMatchers } from './merge-matchers.ts'
import type { PactFile, Tier } from './pact-file.ts'
import { playInFolder } from './play-on-mock.ts'
import { parsePact } from './read-pact.ts'

/** Whose Pact it is, and of what. */
export interface PactPlan {
  readonly consumer: string
  readonly provider: string
  readonly tier: Tier
  readonly interactions: readonly Interaction[]
}

/**
 * Has Pact itself write the interactions, one after the other: of many that write one file at once
 * it loses some (measured with 16.5.0 and 17.1.4). Throws `invalid_pact` if an
 * interaction does not match its own request, or if Pact did not write it.
 */
export async function composePact(plan: PactPlan): Promise<PactFile> {
  const folder = await mkdtemp(join(tmpdir(), 'fake-weixin-pact-'))
  try {
    for (const interaction of plan.interactions) {
      const { mismatch } = await playInFolder(interaction, { ...plan, folder }, (url) =>
        sendRightRequest(url, interaction),
      )
      if (mismatch === null) continue
      throw lost(interaction.name, `its own right request does not match: ${mismatch}`)
    }
    const path = join(folder, `${plan.consumer}-${plan.provider}.json`)
    return compose(plan, parsePact(await readFile(path, 'utf8'), path))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * The interactions that Pact wrote, in their order, without the end of their plays and with each
 * matcher once. Of Pact's
 * own metadata only the version of the format is kept: those of Pact differ between machines, and
 * would make the file stale without a change of the contract. Ours is added.
 */
function compose({ consumer, provider, interactions }: PactPlan, pact: PactFile): PactFile {
  const written = new Map(pact.interactions.map((row) => [identify(row), row]))
  const own = interactions.map((interaction) => {
    const row = written.get(identifyRow(interaction))
    if (row === undefined) throw lost(interaction.name, 'Pact did not write it')
    return row
  })
  return {
    consumer: { name: consumer },
    provider: { name: provider },
    interactions: noteCount(own.map(mergeMatchers)),
    metadata: { ...describeTool(interactions), pactSpecification: { version: '4.0' } },
  }
}

function lost(name: string, reason: string): FakeWeixinError {
  return new FakeWeixinError(
    'invalid_pact',
    `Failed to write the interaction ${name} to a Pact: ${reason}. ` +
      'Every interaction is played against a mock server of Pact before it is written. ' +
      'Correct the interaction.',
    { interaction: name },
  )
}

/** Sends the request of an interaction as a right client would, with its examples; waits for all. */
export async function sendRightRequest(
  url: string,
  { operation, request }: Interaction,
): Promise<void> {
  const { method, path } = operations[operation]
  const query = Object.entries(request.query)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(fillPattern(value)))}`)
    .join('&')
  const init =
    request.body === null
      ? { method }
      : {
          method,
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(fillPattern(request.body)),
        }
  const response = await fetch(`${url}${path}${query === '' ? '' : `?${query}`}`, init)
  await response.arrayBuffer()
}
