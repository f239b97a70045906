import { FakeWeixinError } from '../../server/index.ts'
import { tryToConnect } from '../pact/verifier-environment.ts'
import { createReport, type CheckResult, type Report } from '../report/report.ts'
import { assertOnly } from '../verification/options.ts'
import { runGroups, type CheckGroup } from '../verification/run-checks.ts'
import { contentChecks } from './checks/content-checks.ts'
import { formChecks } from './checks/form-checks.ts'
import { refusalChecks } from './checks/refusal-checks.ts'
import { sequenceChecks } from './checks/sequence-checks.ts'
import { findControl } from './find-control.ts'
import { checkCompleteness, checkCount, checkLint, guardChecks } from './guard-checks.ts'
import { loadPacts, nameInteractions, type LoadedPact, type PactCheck } from './load-pacts.ts'
import { runPactChecks } from './pact-checks.ts'
import {
  assertHandlers,
  parseProviderOptions,
  type ProviderOptions,
} from './parse-provider-options.ts'
import type { ProviderCheck } from './provider-check.ts'
import type { VerifyProviderOptions } from './provider-options.ts'
import { createStateReacher } from './reach-state.ts'
import { createRedactor } from './redactor.ts'
import { runProviderCheck, type Verification } from './verification.ts'

const allRawChecks: readonly ProviderCheck[] = [
  ...formChecks,
  ...contentChecks,
  ...refusalChecks,
  ...sequenceChecks,
]

const guards = Object.values(guardChecks).map(({ name }): string => name)

/**
 * Verifies what answers in the place of WeChat (a fake, a proxy, the real host): its Pact files
 * first, then what Pact cannot see, the bytes of single replies and sequences of calls. What cannot
 * be reached or must not be sent is skipped, with the reason, and never counts as passed. A fake is
 * left as it was found.
 *
 * Throws `invalid_options`, `invalid_pact`, `missing_package`, `connection_failed` (nothing listens
 * there), `control_refused`, and the reason of `signal` once that is aborted. Whatever the provider
 * does is a finding, never thrown.
 */
export async function verifyProvider(options: VerifyProviderOptions): Promise<Report> {
  const parsed = parseProviderOptions(options)
  parsed.signal?.throwIfAborted()
  const pacts = await loadPacts(parsed.pacts)
  const pactChecks = nameInteractions(pacts, [...guards, ...allRawChecks.map(({ name }) => name)])
  assertHandlers(parsed.handlers, pactChecks)
  assertOnly(
    'provider',
    parsed.only,
    [...pactChecks, ...allRawChecks].map(({ name }) => name).concat(guards),
  )
  await assertListening(parsed)
  const verification = await prepare(parsed)
  const isCovered = ({ calls }: Pick<ProviderCheck, 'calls'>): boolean =>
    parsed.operations === null || calls.every((name) => parsed.operations?.includes(name))
  try {
    const groups = listGroups(verification, {
      pacts,
      pactChecks: pactChecks.filter(isCovered),
      rawChecks: allRawChecks.filter(isCovered),
      only: parsed.only,
    })
    // One after another: states may share one account.
    const checks = await runGroups(groups, { ...parsed, concurrency: 1 })
    return createReport({ ...parsed, subject: 'provider' }, checks, guards)
  } finally {
    await verification.reacher.close()
  }
}

async function prepare(options: ProviderOptions): Promise<Verification> {
  const { base, handlers, timeout, writes, allowSkipped, signal, seed, replay } = options
  const { controlToken, stateChangeUrl } = options
  const control = await findControl(options)
  const redactor = createRedactor()
  if (controlToken !== null) redactor.hide(controlToken)
  return {
    base,
    reacher: createStateReacher({ handlers, control, stateChangeUrl, timeout, signal }),
    redactor,
    writes: writes ?? typeof control !== 'string',
    allowSkipped,
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
  readonly rawChecks: readonly ProviderCheck[]
  readonly only: readonly string[] | null
}

function listGroups(
  verification: Verification,
  { pacts, pactChecks, rawChecks, only }: Plan,
): readonly CheckGroup[] {
  const isWanted = ({ name }: { readonly name: string }): boolean => only?.includes(name) ?? true
  const { lint, complete, count } = guardChecks
  // The count is one of all of them.
  const wanted = isWanted(count) ? pactChecks : pactChecks.filter(isWanted)
  const verifyPacts = async (): Promise<readonly CheckResult[]> => {
    const run = await runPactChecks(verification, wanted)
    // Always: it is what holds the results of the interactions to be all of them.
    return [...run.results, checkCount(verification, run)]
  }
  return [
    ...one(isWanted(lint), () => checkLint(verification, pacts)),
    ...one(isWanted(complete), () => checkCompleteness(verification, pacts)),
    ...(wanted.length === 0 ? [] : [{ run: verifyPacts }]),
    ...rawChecks.flatMap((check) =>
      one(isWanted(check), () => runProviderCheck(verification, check)),
    ),
  ]
}

function one(
  isWanted: boolean,
  run: () => CheckResult | Promise<CheckResult>,
): readonly CheckGroup[] {
  return isWanted ? [{ run: async () => [await run()] }] : []
}

/**
 * Throws `connection_failed` if nothing listens at the address of a provider: one error says more
 * than a finding of every check.
 */
async function assertListening({ base, timeout, signal }: ProviderOptions): Promise<void> {
  const reason = await tryToConnect(base, { milliseconds: timeout, stop: signal })
  if (reason === null) return
  throw new FakeWeixinError(
    'connection_failed',
    `Failed to reach the provider at ${base.href}: ${reason}. Expected a server to listen there. ` +
      'Start the provider, and give the address where it listens.',
    { address: base.href },
  )
}
