import { describe, expect, it } from 'vitest'
import type { PactVerification } from '#contracts/pact/read-outcome.ts'
import { checkCount } from '#contracts/provider/guard-checks.ts'
import { loadPacts, nameInteractions, type PactCheck } from '#contracts/provider/load-pacts.ts'
import { runPactChecks } from '#contracts/provider/pact-checks.ts'
import { createRedactor } from '#contracts/provider/redactor.ts'
import type { Verification } from '#contracts/provider/verification.ts'

const descriptions = ['a read of the minimum version', 'a write of the minimum version']

describe("what Pact's verifier answers", () => {
  it.each<[string, PactVerification['results'], string[], string[][]]>([
    ['two passes', descriptions.map(pass), [], [[], [], []]],
    [
      'a mismatch',
      [pass(descriptions[0]), { ...pass(descriptions[1]), passed: false, mismatch: 'status' }],
      [],
      [[], ['interaction-mismatch'], []],
    ],
    [
      'a failure without a word',
      [pass(descriptions[0]), { ...pass(descriptions[1]), passed: false }],
      [],
      [[], ['interaction-mismatch'], []],
    ],
    [
      'nothing, having crashed',
      descriptions.map((name) => ({ ...pass(name), passed: false, mismatch: 'not verified' })),
      ['it ended with 1'],
      [['not-verified'], ['not-verified'], ['pact-problem', 'pact-count']],
    ],
    ['one result too few', [pass(descriptions[0])], [], [[], ['not-verified'], ['pact-count']]],
    [
      'the results of others',
      [...descriptions].reverse().map(pass),
      [],
      [['not-verified'], ['not-verified'], []],
    ],
    [
      'passes and a problem',
      descriptions.map(pass),
      ['a contradiction'],
      [[], [], ['pact-problem']],
    ],
  ])('%s', async (_title, results, problems, findings) => {
    // Pact at its worst cannot be had at will.
    const verify = () => Promise.resolve({ results, problems })
    const run = await runPactChecks(verification, await readChecks(), verify)
    const checks = [...run.results, checkCount(verification, run)]
    expect(checks.map((check) => check.findings.map(({ name }) => name))).toEqual(findings)
    const failed = findings.flat().length > 0
    expect(checks.some(({ outcome }) => outcome === 'failed')).toBe(failed)
  })
})

const verification: Verification = {
  base: new URL('http://127.0.0.1:1/prefix/'),
  reacher: {
    explainUnreachable: () => null,
    isUnknown: () => false,
    isHandled: () => true,
    reach: () => Promise.resolve({ kind: 'reached', values: {}, withheld: {} }),
    listExchanges: () => Promise.resolve([]),
    close: () => Promise.resolve(),
  },
  redactor: createRedactor(),
  writes: true,
  allowSkipped: true,
  signal: null,
  seed: 'test',
  timeout: 1000,
  replay: (name) => name,
}

async function readChecks(): Promise<PactCheck[]> {
  const checks = nameInteractions(await loadPacts(null), [])
  return checks.filter(({ title }) => descriptions.includes(title))
}

function pass(description = ''): PactVerification['results'][number] {
  return { description, passed: true, mismatch: null }
}
