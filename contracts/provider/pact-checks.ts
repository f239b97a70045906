import type { StateValues } from '../interactions/pattern.ts'
import type { PactFile, PactInteraction } from '../pact/pact-file.ts'
import { findFormat } from '../pact/lint-pact.ts'
import { readMessage } from '../pact/read-message.ts'
import { notVerified } from '../pact/read-outcome.ts'
import { runPactVerifier } from '../pact/run-pact-verifier.ts'
import type { CheckResult } from '../report/report.ts'
import type { LoadedPact, PactCheck } from './load-pacts.ts'
import type { ProviderFault } from './provider-findings.ts'
import type { StateOutcome } from './reach-state.ts'
import { toCurl } from './send-raw.ts'
import {
  explainReadOnly,
  explainWrite,
  finishCheck,
  missValue,
  skipSafely,
  type Verification,
} from './verification.ts'

/** What Pact's verification of the selected interactions came to. */
export interface PactRun {
  /** One for each selected interaction. */
  readonly results: readonly CheckResult[]
  /** How many of them were skipped. */
  readonly skipped: number
  /** How many were to be verified: all but those. */
  readonly selected: number
  /** How many Pact says that it has verified, whether they passed or not. */
  readonly verified: number
  /** What plain Pact would have accepted, and no interaction answers for. */
  readonly problems: readonly string[]
}

/**
 * Verifies the selected interactions by Pact, file after file; `verify` stands for its verifier.
 * Throws `missing_package`.
 */
export async function runPactChecks(
  verification: Verification,
  checks: readonly PactCheck[],
  verify = runPactVerifier,
): Promise<PactRun> {
  const pacts = [...new Set(checks.map(({ pact }) => pact))]
  const runs: PactRun[] = []
  for (const pact of pacts) {
    verification.signal?.throwIfAborted()
    const own = checks.filter((check) => check.pact === pact)
    runs.push(await runFile(verification, pact, own, verify))
  }
  return {
    results: runs.flatMap(({ results }) => results),
    skipped: runs.reduce((sum, { skipped }) => sum + skipped, 0),
    selected: runs.reduce((sum, { selected }) => sum + selected, 0),
    verified: runs.reduce((sum, { verified }) => sum + verified, 0),
    problems: runs.flatMap(({ problems }) => problems),
  }
}

async function runFile(
  verification: Verification,
  { file }: LoadedPact,
  checks: readonly PactCheck[],
  verify: typeof runPactVerifier,
): Promise<PactRun> {
  const decided = new Map<PactCheck, CheckResult>()
  for (const check of checks) {
    const result = decideAhead(verification, check)
    if (result !== null) decided.set(check, result)
  }
  const sent = checks.filter((check) => !decided.has(check))
  const run = await send(verification, file, sent, verify)
  const results = checks.map((check) => decided.get(check) ?? run.results.get(check))
  return {
    results: results.filter((result) => result !== undefined),
    skipped: run.skipped + [...decided.values()].filter(isSkipped).length,
    selected: sent.length - run.skipped,
    verified: run.verified,
    problems: run.problems,
  }
}

/** The result of an interaction that is not verified: a failure, unless that is allowed. */
function skipInteraction(
  verification: Verification,
  check: PactCheck,
  reason: string,
): CheckResult {
  if (verification.allowSkipped) return skipSafely(verification, check, reason)
  const context = `The interaction "${check.title}"`
  const fault = { name: 'interaction-skipped', context, expected: 'to be verified' } as const
  return finishCheck(verification, check, [{ ...fault, received: reason }], 0)
}

function isSkipped({ outcome, findings }: CheckResult): boolean {
  return outcome === 'skipped' || findings.some(({ name }) => name === 'interaction-skipped')
}

/** The result of what is not sent at all; null for what is. */
function decideAhead(verification: Verification, check: PactCheck): CheckResult | null {
  const { reacher, writes } = verification
  const { interaction } = check
  const states = interaction.providerStates ?? []
  const { type = 'Synchronous/HTTP' } = interaction
  if (type !== 'Synchronous/HTTP') {
    return skipInteraction(verification, check, `it is ${type}, and no call over HTTP`)
  }
  const { method, path } = interaction.request
  const change = explainWrite(readText(method).toUpperCase(), readText(path))
  if (change !== null && !writes) {
    return skipInteraction(verification, check, explainReadOnly(change))
  }
  const unknown = states.filter(({ name }) => reacher.isUnknown(name))
  if (unknown.length > 0) {
    const faults = unknown.map(({ name }): ProviderFault => {
      const received = 'no handler of this name, and no state of fake-weixin'
      return {
        name: 'state-unknown',
        context: `The state "${name}"`,
        expected: 'a handler',
        received,
      }
    })
    return finishCheck(verification, check, faults, 0)
  }
  const [reason] = states.flatMap(({ name }) => reacher.explainUnreachable(name) ?? [])
  return reason === undefined ? null : skipInteraction(verification, check, reason)
}

/** What became of the states of one interaction. */
interface StateEnd {
  readonly values: StateValues
  readonly skipped: string | null
  readonly faults: readonly ProviderFault[]
}

async function send(
  verification: Verification,
  file: PactFile,
  checks: readonly PactCheck[],
  verify: typeof runPactVerifier,
): Promise<{
  results: Map<PactCheck, CheckResult>
  skipped: number
  verified: number
  problems: readonly string[]
}> {
  const results = new Map<PactCheck, CheckResult>()
  if (checks.length === 0) return { results, skipped: 0, verified: 0, problems: [] }
  const started = performance.now()
  const ends = new Map<number, Promise<StateEnd>>()
  const { base, signal, timeout } = verification
  const { results: told, problems } = await verify({
    url: base.href.replace(/\/+$/, ''),
    ...(signal === null ? {} : { signal }),
    pact: { ...file, interactions: checks.map(({ interaction }) => interaction) },
    timeout,
    setUpStates: async (index) => {
      const check = checks[index]
      if (check === undefined) throw new Error(`there is no interaction ${index}`)
      const reached = reachAll(verification, check)
      ends.set(index, reached)
      const { values, skipped, faults } = await reached
      if (skipped !== null || faults.length > 0) throw new Error('the states were not reached')
      return values
    },
  })
  const share = (performance.now() - started) / checks.length
  const run = { skipped: 0, verified: 0 }
  for (const [index, check] of checks.entries()) {
    const { skipped = null, faults = [] } = (await ends.get(index)) ?? {}
    if (skipped !== null) {
      results.set(check, skipInteraction(verification, check, skipped))
      run.skipped += 1
      continue
    }
    const result = told[index]
    const found = faults.length > 0 ? faults : evaluate(check, result, base)
    results.set(check, finishCheck(verification, check, found, share))
    if (result !== undefined && result.mismatch !== notVerified) run.verified += 1
  }
  return { results, ...run, problems }
}

function evaluate(
  { interaction, pact }: PactCheck,
  result: { description: string; passed: boolean; mismatch: string | null } | undefined,
  base: URL,
): ProviderFault[] {
  const { description } = interaction
  const context = `The interaction "${description}"`
  if (result?.description !== description || result.mismatch === notVerified) {
    const received = result === undefined ? 'no result' : `"${result.description}", ${notVerified}`
    return [{ name: 'not-verified', context, expected: 'its result', received }]
  }
  if (result.passed) return []
  const received = result.mismatch ?? 'another reply, about which Pact says nothing'
  const expected = 'the reply of the contract'
  const curl = toCurl(base, readRequest(interaction, pact.file))
  return [{ name: 'interaction-mismatch', context, expected, received, curl }]
}

/** The request of an interaction, with the examples of the file in the place of the real values. */
function readRequest({ request }: PactInteraction, file: PactFile): Parameters<typeof toCurl>[1] {
  const { method, path, query, hasBody, body } = readMessage(request, findFormat(file))
  const parameters = [...query].flatMap(([name, { values }]) =>
    values.map((value) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`),
  )
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return { method, path, query: parameters.join('&'), body: hasBody ? text : null }
}

async function reachAll(
  { reacher, redactor }: Verification,
  { interaction }: PactCheck,
): Promise<StateEnd> {
  let values: StateValues = {}
  let withheld: Readonly<Record<string, string>> = {}
  for (const { name, params = {} } of interaction.providerStates ?? []) {
    const outcome = await reacher.reach(name, params)
    if (outcome.kind === 'out of reach') return { values, skipped: outcome.reason, faults: [] }
    if (outcome.kind !== 'reached') return failState(name, outcome)
    redactor.hideValues(outcome.values)
    values = { ...values, ...outcome.values }
    withheld = { ...withheld, ...outcome.withheld }
  }
  const context = `The states of "${interaction.description}"`
  const given: Readonly<Record<string, unknown>> = values
  const missing = listNeeds(interaction).filter((name) => given[name] === undefined)
  const [skipped = null] = missing.flatMap((name) => withheld[name] ?? [])
  if (skipped !== null) return { values, skipped, faults: [] }
  return { values, skipped: null, faults: missing.map((name) => missValue(name, values, context)) }
}

function failState(
  state: string,
  { kind, reason }: Exclude<StateOutcome, { readonly kind: 'reached' }>,
): StateEnd {
  const name = kind === 'unknown' ? 'state-unknown' : 'state-failed'
  const fault = { name, context: `The state "${state}"`, expected: 'to be reached' } as const
  return { values: {}, skipped: null, faults: [{ ...fault, received: reason }] }
}

/** The values of provider states that a request takes, by its generators. */
function listNeeds({ request }: PactInteraction): string[] {
  const text = JSON.stringify(request['generators'] ?? {})
  return [...new Set([...text.matchAll(/\$\{(\w+)\}/g)].map(([, name = '']) => name))]
}

/** Method and path of a request are texts, unless somebody else has written the file. */
function readText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '')
}
