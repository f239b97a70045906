import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formatIssues } from '../../schemas/issue.ts'
import { FakeWeixinError } from '../../server/index.ts'
import { interactions as allInteractions } from '../interactions/all.ts'
import { isInteraction, type Interaction } from '../interactions/interaction.ts'
import {
  assertOption,
  assertOptions,
  aText,
  oneOf,
  type OptionRule,
  type OptionRules,
} from '../options/assert-options.ts'
import { composePact } from './compose-pact.ts'
import { lintPact } from './lint-pact.ts'
import { identify, identifyRow } from './manifest.ts'
import { defaultProvider, tiers, type PactFile, type Tier } from './pact-file.ts'
import { parsePact } from './read-pact.ts'

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
 * server. The same interactions give the same bytes. A file that it wrote before is replaced; one
 * that holds an interaction of anybody else stays as it is.
 *
 * Throws `missing_package`; `invalid_options` for an unknown option, a folder that cannot be made, a
 * name that no file can have and for no or twice the same interaction; `invalid_pact` if an interaction does not match
 * its own request or gets lost, if the Pact breaks a rule of `lintPact`, or if the file in its place
 * is none of its own.
 */
export async function writePact(options: WritePactOptions): Promise<WrittenPact> {
  assertOptions(task, options, rules)
  const { consumer, dir } = options
  const { provider = defaultProvider, interactions = allInteractions, tier = 'tolerant' } = options
  checkInteractions(interactions)
  await makeFolder(dir)
  const ours = await composePact({ consumer, provider, tier, interactions })
  refuseBroken(ours)
  const path = join(dir, `${consumer}-${provider}.json`)
  await refuseForeign(path, ours)
  await replaceFile(path, `${JSON.stringify(ours, null, 2)}\n`)
  return { path, interactions: interactions.map(({ name }) => name) }
}

const task = 'write a Pact'

/** Names that Windows, macOS and Linux all take as part of a file name. */
const safeName = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_ .@-]{0,98}[\p{L}\p{N}_])?$/u

/** The name of a consumer or a provider. */
export const aName: OptionRule = {
  expected:
    '1 to 100 letters, digits, spaces and . _ - @, with a letter, a digit or _ at both ends, ' +
    'since it is part of a file name',
  accepts: (value) => typeof value === 'string' && safeName.test(value),
}

const anInteraction: OptionRule = {
  expected: 'a row of `interactions`, or one with the same fields',
  accepts: isInteraction,
  remedy: 'Note that findInteraction() returns nothing for a name that is not in the contract.',
}

const rules: OptionRules<WritePactOptions> = {
  consumer: { ...aName, isRequired: true },
  provider: aName,
  dir: { ...aText, expected: 'the path of a folder', isRequired: true },
  interactions: { expected: 'interactions, in an array', accepts: Array.isArray },
  tier: oneOf(tiers),
}

async function makeFolder(dir: string): Promise<void> {
  try {
    await mkdir(dir, { recursive: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new FakeWeixinError(
      'invalid_options',
      `Failed to write a Pact: the folder ${JSON.stringify(dir)} cannot be made: ${reason}. ` +
        'Pact files are written to a folder, as CONSUMER-PROVIDER.json. Name another folder.',
      { path: dir },
    )
  }
}

function checkInteractions(interactions: readonly Interaction[]): void {
  for (const [index, interaction] of interactions.entries()) {
    assertOption(task, `interactions[${index}]`, interaction, anInteraction)
  }
  const names = interactions.map(({ name }) => name)
  const identities = interactions.map(identifyRow)
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
    `Failed to write a Pact: ${reason}. ` +
      'Pact passes with no interaction at all, and of two with one description and state it keeps ' +
      'the later. Name each interaction once.',
    { option: 'interactions' },
  )
}

function refuseBroken(pact: PactFile): void {
  const issues = lintPact(pact)
  if (issues.length === 0) return
  throw new FakeWeixinError(
    'invalid_pact',
    `Failed to write the Pact of ${pact.consumer.name}: it would pass where it should fail. ` +
      `${formatIssues(issues)} Correct the interactions.`,
    { issues },
  )
}

/**
 * Refuses to replace a file with anything but interactions of ours, of the same consumer and
 * provider. What is ours shows in the content: the contract has its description and states, or the
 * caller has named it.
 */
async function refuseForeign(path: string, ours: PactFile): Promise<void> {
  const text = await readOptional(path)
  if (text === null) return
  const pact = parsePact(text, path)
  const isOurPair = (['consumer', 'provider'] as const).every(
    (party) => pact[party].name === ours[party].name,
  )
  const own = new Set([...allInteractions.map(identifyRow), ...ours.interactions.map(identify)])
  const foreign = pact.interactions.find((row) => !isOurPair || !own.has(identify(row)))
  if (foreign === undefined) return
  const { description } = foreign
  throw new FakeWeixinError(
    'invalid_pact',
    `Failed to write the Pact file ${path}: it holds the interaction ` +
      `${JSON.stringify(description)} of ${pact.consumer.name} and ${pact.provider.name}, which ` +
      'fake-weixin did not write. Expected no file there, or one that fake-weixin wrote. ' +
      'Write to another folder or as another consumer, or delete the file if nobody needs it.',
    { path, interaction: description },
  )
}

/** Replaces a file at once: nobody reads half of it. */
async function replaceFile(path: string, text: string): Promise<void> {
  const draft = `${path}.${randomUUID()}.tmp`
  try {
    await writeFile(draft, text)
    await rename(draft, path)
  } finally {
    await rm(draft, { force: true })
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
