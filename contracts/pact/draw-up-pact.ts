import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FakeWeixinError } from '../../server/index.ts'
import type { Interaction } from '../interaction.ts'
import { noteCount } from './manifest.ts'
import type { PactFile, PactInteraction, Tier } from './pact-file.ts'
import { playInFolder } from './play-on-mock.ts'
import { parsePact } from './read-pact.ts'
import { sendRightRequest } from './send-right-request.ts'
import { endOfPlay } from './wait-for-record.ts'

/** Whose Pact it is, and of what. */
export interface PactPlan {
  readonly consumer: string
  readonly provider: string
  readonly tier: Tier
  readonly interactions: readonly Interaction[]
}

/** How many mock servers of Pact run at once: twenty take as long as three. */
const width = 20

/**
 * Has Pact itself write each interaction to a file of its own, and puts them together in their
 * order: many that write one file lose some (measured with 16.5.0 and 17.1.4). Throws `invalid_pact`
 * if Pact wrote anything but that one interaction.
 */
export async function drawUpPact(plan: PactPlan): Promise<PactFile> {
  const root = await mkdtemp(join(tmpdir(), 'fake-weixin-pact-'))
  try {
    const written: PactInteraction[] = []
    for (let start = 0; start < plan.interactions.length; start += width) {
      const batch = plan.interactions.slice(start, start + width)
      written.push(...(await Promise.all(batch.map((row) => writeOne(plan, row, root)))))
    }
    return compose(plan, written)
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

async function writeOne(
  { consumer, provider, tier }: PactPlan,
  interaction: Interaction,
  root: string,
): Promise<PactInteraction> {
  const folder = await mkdtemp(join(root, 'one-'))
  await mkdir(folder, { recursive: true })
  const target = { consumer, provider, tier, folder }
  const { mismatch } = await playInFolder(interaction, target, (url) =>
    sendRightRequest(url, interaction),
  )
  const { name, description } = interaction
  if (mismatch !== null) throw lost(name, `its own right request does not match: ${mismatch}`)
  const path = join(folder, `${consumer}-${provider}.json`)
  const pact = parsePact(await readFile(path, 'utf8'), path)
  const [only, ...others] = pact.interactions.filter((row) => row.description !== endOfPlay)
  if (only?.description !== description || others.length > 0) {
    throw lost(
      name,
      `Pact wrote ${JSON.stringify(pact.interactions.map((row) => row.description))}`,
    )
  }
  return only
}

/**
 * The whole Pact. Of Pact's own metadata only the version of the format is kept: those of Pact
 * differ between machines, and would make the file stale without a change of the contract.
 */
function compose(plan: PactPlan, written: readonly PactInteraction[]): PactFile {
  return {
    consumer: { name: plan.consumer },
    provider: { name: plan.provider },
    interactions: noteCount(written),
    metadata: { pactSpecification: { version: '4.0' } },
  }
}

function lost(name: string, reason: string): FakeWeixinError {
  return new FakeWeixinError(
    'invalid_pact',
    `Failed to write the interaction ${name} to a Pact: ${reason}. - ` +
      'Every interaction is played against a mock server of Pact before it is written. - ' +
      'Correct the interaction.',
    { interaction: name },
  )
}
