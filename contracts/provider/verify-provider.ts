import { createReport, type CheckResult, type Report } from '../report/report.ts'
import { assertListening } from './assert-listening.ts'
import { contentChecks } from './checks/content-checks.ts'
import { formChecks } from './checks/form-checks.ts'
import { refusalChecks } from './checks/refusal-checks.ts'
import { sequenceChecks } from './checks/sequence-checks.ts'
import { findControl } from './find-control.ts'
import { checkCompleteness, checkCount, checkLint, guardChecks } from './guard-checks.ts'
import { loadPacts } from './load-pacts.ts'
import { nameInteractions, type LoadedPact, type PactCheck } from './name-interactions.ts'
import { runPactChecks } from './pact-checks.ts'
import {
  assertHandlers,
  assertOnly,
  parseProviderOptions,
  type ProviderOptions,
} from './parse-provider-options.ts'
import type { ProviderCheck } from './provider-check.ts'
import type { VerifyProviderOptions } from './provider-options.ts'
import { createStateReacher } from './reach-state.ts'
import { createRedactor } from './redactor.ts'
import { runCheck, type Verification } from './verification.ts'

export type {
  HandlerParams,
  ReachedState,
  StateHandler,
  StateHandlers,
  StateName,
  VerifyProviderOptions,
} from './provider-options.ts'

const rawChecks: readonly ProviderCheck[] = [
  ...formChecks,
  ...contentChecks,
  ...refusalChecks,
  ...sequenceChecks,
]

const guards = Object.values(guardChecks).map(({ name }): string => name)

/**
 * Verifies what answers in the place of WeChat (a fake, a proxy, the real host): its Pact files
 * first, then what Pact cannot see, the bytes of single replies and sequences of calls. What cannot
 * be reached or must not be sent is left out, with the reason, and never counts as passed. A fake is
 * left as it was found.
 *
 * Throws `invalid_options`, `invalid_pact`, `missing_package`, `connection_failed` (nothing listens
 * there), `control_refused`, and the reason of `signal` once that is aborted. Whatever the provider
 * does is a finding, never thrown.
 */
export async function verifyProvider(options: VerifyProviderOptions): Promise<Report> {
  const parsed = parseProviderOptions(options)
  const pacts = await loadPacts(parsed.pacts)
  const pactChecks = nameInteractions(pacts, [...guards, ...rawChecks.map(({ name }) => name)])
  assertHandlers(parsed.handlers, pactChecks)
  assertOnly(parsed.only, [...pactChecks, ...rawChecks].map(({ name }) => name).concat(guards))
  await assertListening(parsed.base, parsed.timeout)
  const verification = await prepare(parsed)
  try {
    const checks = await runAll(verification, { pacts, pactChecks, only: parsed.only })
    return judge(parsed, checks)
  } finally {
    await verification.reacher.close()
  }
}

async function prepare(options: ProviderOptions): Promise<Verification> {
  const { base, handlers, timeout, writes, allowLeftOut, signal, seed, replay } = options
  const { controlToken } = options
  const control = await findControl(options)
  const redactor = createRedactor()
  if (controlToken !== null) redactor.hide(controlToken)
  const url = base.href.replace(/\/+$/, '')
  return {
    base,
    reacher: createStateReacher({ url, handlers, control, timeout }),
    redactor,
    writes: writes ?? typeof control !== 'string',
    allowLeftOut,
    signal,
    seed,
    timeout,
    replay,
  }
}

/** What there is to run, and which of it. */
interface Plan {
  readonly pacts: readonly LoadedPact[]
  readonly pactChecks: readonly PactCheck[]
  readonly only: readonly string[] | null
}

async function runAll(
  verification: Verification,
  { pacts, pactChecks, only }: Plan,
): Promise<CheckResult[]> {
  const isWanted = ({ name }: { readonly name: string }): boolean => only?.includes(name) ?? true
  const results: CheckResult[] = []
  if (isWanted(guardChecks.lint)) results.push(checkLint(verification, pacts))
  if (isWanted(guardChecks.complete)) results.push(checkCompleteness(verification, pacts))
  // The count is one of all of them.
  const wanted = isWanted(guardChecks.count) ? pactChecks : pactChecks.filter(isWanted)
  if (wanted.length > 0) {
    const run = await runPactChecks(verification, wanted)
    // Always: it is what holds the results of the interactions to be all of them.
    results.push(...run.results, checkCount(verification, run))
  }
  for (const check of rawChecks.filter(isWanted)) {
    verification.signal?.throwIfAborted()
    results.push(await runCheck(verification, check))
  }
  return results
}

/** A report whose only checks are those of files has proved nothing of the provider. */
function judge({ name, seed }: ProviderOptions, checks: readonly CheckResult[]): Report {
  const report = createReport({ subject: 'provider', name, seed }, checks)
  const asked = checks.some(
    ({ name: check, outcome }) => outcome !== 'left out' && !guards.includes(check),
  )
  return { ...report, passed: report.passed && asked }
}
