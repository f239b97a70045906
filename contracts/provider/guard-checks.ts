import { interactions } from '../interactions/all.ts'
import { lintPact } from '../pact/lint-pact.ts'
import type { CheckResult } from '../report/report.ts'
import type { CheckFacts } from '../verification/check.ts'
import type { LoadedPact } from './load-pacts.ts'
import type { PactRun } from './pact-checks.ts'
import type { ProviderFault } from './provider-findings.ts'
import { finishCheck, type Verification } from './verification.ts'

/** What keeps the verification from passing by accident; none of it asks the provider anything. */
export const guardChecks = {
  lint: {
    name: 'pact-lint',
    title: 'the Pact files hold nothing that makes them prove less than they seem to',
    part: 'pact files',
  },
  complete: {
    name: 'pact-complete',
    title: 'the Pact files hold all that they should',
    part: 'pact files',
  },
  count: {
    name: 'pact-count',
    title: 'Pact has verified every interaction that was not skipped, and at least one',
    part: 'pact',
  },
} as const satisfies Record<string, CheckFacts>

/** Looks for what makes a Pact file prove too little. */
export function checkLint(verification: Verification, pacts: readonly LoadedPact[]): CheckResult {
  const started = performance.now()
  const faults = pacts.flatMap(({ path, file }) =>
    lintPact(file).map(({ path: at, expected, received }): ProviderFault => ({
      name: 'pact-lint',
      context: `${path}, ${at === '' ? 'the whole' : at}`,
      expected,
      received,
    })),
  )
  return finishCheck(verification, guardChecks.lint, faults, performance.now() - started)
}

/** Looks for Pact files that are empty, and for rows of the contract that ours has lost. */
export function checkCompleteness(
  verification: Verification,
  pacts: readonly LoadedPact[],
): CheckResult {
  const faults = pacts.flatMap(({ path, file, isOurs }): ProviderFault[] => {
    const held = file.interactions.map(({ description }) => description)
    if (held.length === 0) {
      const received = 'none'
      return [{ name: 'pact-empty', context: path, expected: 'an interaction or more', received }]
    }
    const lost = isOurs ? interactions.filter(({ description }) => !held.includes(description)) : []
    return lost.map(({ description }) => ({
      name: 'pact-incomplete',
      context: path,
      expected: `the interaction "${description}"`,
      received: `${held.length} others`,
    }))
  })
  return finishCheck(verification, guardChecks.complete, faults, 0)
}

/**
 * Compares what Pact has verified with what was selected. A run that wanted interactions and has
 * verified none fails: the checks of bytes alone would make it pass, and say nothing of the Pact.
 */
export function checkCount(
  verification: Verification,
  { results, skipped, selected, verified, problems }: PactRun,
): CheckResult {
  const context = "Pact's verification"
  const faults = problems.map((received): ProviderFault => ({
    name: 'pact-problem',
    context,
    expected: 'no trouble',
    received,
  }))
  if (selected === 0 && skipped === results.length) {
    const received = `none of ${skipped}, ${skipped === 1 ? 'which was' : 'which were all'} skipped`
    faults.push({
      name: 'pact-none-verified',
      context,
      expected: 'an interaction or more',
      received,
    })
  } else if (selected !== verified) {
    const received = `${verified}`
    faults.push({ name: 'pact-count', context, expected: `${selected} interactions`, received })
  }
  return finishCheck(verification, guardChecks.count, faults, 0)
}
