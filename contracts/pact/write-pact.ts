import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formatIssues } from '../../schemas/issue.ts'
import { FakeWeixinError } from '../../server/index.ts'
import type { Interaction } from '../interaction.ts'
import { interactions as allInteractions } from '../interactions/all.ts'
import { stateNames } from '../provider-state.ts'
import { drawUpPact } from './draw-up-pact.ts'
import { lintPact } from './lint-pact.ts'
import { mergePact } from './merge-pact.ts'
import { identify, readMark } from './manifest.ts'
import { defaultProvider, type PactFile, type Tier } from './pact-file.ts'
import { readPact } from './read-pact.ts'

/** Which Pact to write, and where. */
export interface WritePactOptions {
  /** The name of the client, as a broker knows it; part of the file name. */
  readonly consumer: string
  /** `api.weixin.qq.com` by default. */
  readonly provider?: string
  /** The folder of the file; made if it is not there. */
  readonly dir: string
  /** What the client does; all that the contract has by default. */
  readonly interactions?: readonly Interaction[]
  /** How much of the Content-Type the Pact demands; `tolerant` by default, as WeChat is. */
  readonly tier?: Tier
}

/** What was written. */
export interface WrittenPact {
  /** The file, `<consumer>-<provider>.json` in the folder, as Pact names it. */
  readonly path: string
  /** The names of the interactions of ours in it, in their order. */
  readonly interactions: readonly string[]
}

/**
 * Writes a Pact file (V4) with Pact itself, after each interaction was played against Pact's mock
 * server. The same interactions give the same bytes. What a team's own tests wrote to the file
 * stays in it, and our earlier interactions are replaced; let those tests end before.
 *
 * Throws `missing_package`; `invalid_options` for a folder that cannot be made, a name that no file
 * can have and for no or twice
 * the same interaction; `invalid_pact` if an interaction does not match its own request or gets
 * lost, if the Pact breaks a rule of `lintPact`, or if something in the file would be lost.
 */
export async function writePact(options: WritePactOptions): Promise<WrittenPact> {
  const { consumer, dir } = options
  const { provider = defaultProvider, interactions = allInteractions, tier = 'tolerant' } = options
  checkName('consumer', consumer)
  checkName('provider', provider)
  checkInteractions(interactions)
  await makeFolder(dir)
  const ours = await drawUpPact({ consumer, provider, tier, interactions })
  refuseBroken(ours)
  const path = join(dir, `${consumer}-${provider}.json`)
  await replaceFile(path, (text) =>
    formatPact(mergePact(ours, text === null ? null : { path, text })),
  )
  await confirm(path, ours)
  return { path, interactions: interactions.map(({ name }) => name) }
}

async function makeFolder(dir: string): Promise<void> {
  try {
    await mkdir(dir, { recursive: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new FakeWeixinError(
      'invalid_options',
      `Failed to write a Pact: the folder ${JSON.stringify(dir)} cannot be made: ${reason}. - ` +
        'Pact files are written to a folder, as CONSUMER-PROVIDER.json. - Name another folder.',
      { dir },
    )
  }
}

/** A Pact as the text of a file. */
function formatPact(pact: PactFile): string {
  return `${JSON.stringify(pact, null, 2)}\n`
}

/** Names that Windows, macOS and Linux all take as part of a file name. */
const safeName = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_ .@-]{0,98}[\p{L}\p{N}_])?$/u

function checkName(party: 'consumer' | 'provider', name: unknown): void {
  if (typeof name === 'string' && safeName.test(name)) return
  throw new FakeWeixinError(
    'invalid_options',
    `Failed to write a Pact: the ${party} ${JSON.stringify(name)} cannot be part of a file name. - ` +
      'A name has 1 to 100 letters, digits, spaces and . _ - @, and begins and ends with a letter, ' +
      `a digit or _. - Give ${party} another name.`,
    { [party]: name },
  )
}

function checkInteractions(interactions: readonly Interaction[]): void {
  const names = interactions.map(({ name }) => name)
  const identities = interactions.map(({ description, given }) =>
    identify({
      description,
      providerStates: [{ name: stateNames[given.state], params: { ...given.params } }],
    }),
  )
  const twice = interactions.find(
    (_, index) =>
      names.indexOf(names[index] ?? '') !== index ||
      identities.indexOf(identities[index] ?? '') !== index,
  )
  if (twice === undefined && names.length > 0) return
  const reason =
    twice === undefined ? 'there is no interaction' : `the interaction ${twice.name} is there twice`
  throw new FakeWeixinError(
    'invalid_options',
    `Failed to write a Pact: ${reason}. - ` +
      'Pact passes with no interaction at all, and of two with one description and state it keeps ' +
      'the later. - Name each interaction once.',
    { interactions: names },
  )
}

function refuseBroken(pact: PactFile): void {
  const issues = lintPact(pact)
  if (issues.length === 0) return
  throw new FakeWeixinError(
    'invalid_pact',
    `Failed to write the Pact of ${pact.consumer.name}: it would pass where it should fail. - ` +
      `${formatIssues(issues)} - Correct the interactions.`,
    { issues },
  )
}

/** Replaces a file at once, and anew if somebody has written to it in the meantime. */
async function replaceFile(path: string, renew: (text: string | null) => string): Promise<void> {
  for (;;) {
    const before = await readOptional(path)
    const text = renew(before)
    if (text === before) return
    const draft = `${path}.${randomUUID()}.tmp`
    try {
      await writeFile(draft, text)
      if ((await readOptional(path)) !== before) continue
      await rename(draft, path)
      return
    } finally {
      await rm(draft, { force: true })
    }
  }
}

async function readOptional(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** Reads the file back: an interaction that is lost is an error here, not a green build later. */
async function confirm(path: string, ours: PactFile): Promise<void> {
  const written = (await readPact(path)).interactions.filter((row) => readMark(row) !== null)
  const expected = ours.interactions.map(identify)
  if (JSON.stringify(written.map(identify)) === JSON.stringify(expected)) return
  throw new FakeWeixinError(
    'invalid_pact',
    `Failed to write ${path}: it holds ${written.length} of ${expected.length} interactions. - ` +
      'Somebody else writes to the file at the same time. - Write it again when they are done.',
    { path },
  )
}
