import { interactions } from '../interactions/all.ts'
import type { Tier } from '../pact/pact-file.ts'
import { writePact } from '../pact/write-pact.ts'
import type { CheckResult } from '../report/report.ts'

/** Whose Pact is written, and where. */
interface OwnPact {
  readonly consumer: string
  readonly dir: string
  readonly tier: Tier
}

/**
 * Writes the Pact of a client that was verified: the interactions that it has sent, and kept. What it
 * refuses by itself, without a request, is none of them. Without any no file is written.
 */
export async function writeOwnPact(
  results: readonly CheckResult[],
  { consumer, dir, tier }: OwnPact,
): Promise<void> {
  const kept = new Set(results.filter(isKept).map(({ name }) => name))
  const own = interactions.filter(({ name }) => kept.has(name))
  if (own.length > 0) await writePact({ consumer, dir, tier, interactions: own })
}

function isKept({ outcome, findings }: CheckResult): boolean {
  const isSent = findings.every(({ name }) => name !== 'refused-unsent')
  return isSent && (outcome === 'passed' || outcome === 'warned')
}
