import { FakeWeixinError } from '../../server/index.ts'
import { identify, readMark } from './manifest.ts'
import type { PactFile } from './pact-file.ts'
import { parsePact } from './read-pact.ts'

/**
 * Our Pact with what else is in a file of the same consumer and provider: a team's own tests may
 * write there too. Earlier interactions of ours give way, all others stay as they are, after ours.
 * Throws `invalid_pact` where something of theirs would be lost: another version of the format, the
 * same description and states as one of ours, a number that JavaScript cannot keep.
 */
export function mergePact(
  ours: PactFile,
  existing: { path: string; text: string } | null,
): PactFile {
  if (existing === null) return ours
  const { path, text } = existing
  const pact = parsePact(text, path)
  const theirs = pact.interactions.filter((interaction) => readMark(interaction) === null)
  if (theirs.length === 0) return ours
  refuseOtherParties(ours, pact, path)
  refuseOtherFormat(pact, path)
  const own = new Set(ours.interactions.map(identify))
  const clash = theirs.find((interaction) => own.has(identify(interaction)))
  if (clash !== undefined) {
    const words = JSON.stringify(clash.description)
    throw refuse(path, `it has an interaction of its own with the description and states ${words}`)
  }
  const changed = findLossyNumber(text)
  if (changed !== undefined)
    throw refuse(path, `its number ${changed} would be written differently`)
  return {
    ...ours,
    interactions: [...ours.interactions, ...theirs],
    metadata: { ...pact.metadata, ...ours.metadata },
  }
}

function refuseOtherParties(ours: PactFile, theirs: PactFile, path: string): void {
  for (const party of ['consumer', 'provider'] as const) {
    if (theirs[party].name === ours[party].name) continue
    throw refuse(path, `its ${party} is ${theirs[party].name}, not ${ours[party].name}`)
  }
}

function refuseOtherFormat({ metadata }: PactFile, path: string): void {
  const format = metadata['pactSpecification'] as { version?: unknown } | undefined
  const version = format?.version
  if (typeof version === 'string' && version.startsWith('4')) return
  throw refuse(path, `it has version ${String(version)} of the format, not 4.0`)
}

/** The first number of a JSON text that is spelt otherwise once it was read: `12.0`, `1e2`. */
function findLossyNumber(text: string): string | undefined {
  const bare = text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""')
  const numbers = bare.match(/-?\d[\d.eE+-]*/g) ?? []
  return numbers.find((number) => String(Number(number)) !== number)
}

function refuse(path: string, reason: string): FakeWeixinError {
  return new FakeWeixinError(
    'invalid_pact',
    `Failed to write to the Pact file ${path}: ${reason}. - ` +
      'It holds interactions that writePact() did not write, and none of them may be lost. - ' +
      'Write to another folder or as another consumer, or change those interactions.',
    { path },
  )
}
