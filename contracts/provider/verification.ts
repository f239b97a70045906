import type { Agent } from 'node:http'
import { createRandom } from '../../fixtures/seeded-random.ts'
import { operations } from '../../schemas/generated/operations.ts'
import { findOperationName } from '../../schemas/known-paths.ts'
import type { StateValueName, StateValues } from '../interactions/pattern.ts'
import { stateNames } from '../interactions/provider-state.ts'
import type { CheckResult } from '../report/report.ts'
import { CheckStop, type CheckFacts, type Wording } from '../verification/check.ts'
import { cutText } from '../verification/cut-text.ts'
import type { CommonOptions } from '../verification/options.ts'
import type { FindingFacts } from '../verification/finding.ts'
import { createResult, runCheck, skipCheck } from '../verification/run-checks.ts'
import type { ProviderCheck, Scene } from './provider-check.ts'
import { providerFindings, type ProviderFault } from './provider-findings.ts'
import type { StateOutcome, StateReacher } from './reach-state.ts'
import type { Redactor } from './redactor.ts'
import { keepConnection, sendRaw, toCurl, type RawRequest } from './send-raw.ts'

/** What all checks of one run share. */
export interface Verification extends Pick<
  CommonOptions,
  'seed' | 'timeout' | 'signal' | 'replay'
> {
  readonly base: URL
  readonly reacher: StateReacher
  readonly redactor: Redactor
  readonly writes: boolean
  /** Whether interactions may be skipped without failing. */
  readonly allowSkipped: boolean
}

/** Why a check that writes is skipped in a run that only reads. */
export function explainReadOnly(change: string): string {
  return `this run only reads, and ${change}; writes: true sends it`
}

const longestWords = 600

/** Makes the result of a check that was made; nothing in it holds a secret. */
export function finishCheck(
  verification: Verification,
  check: CheckFacts,
  faults: readonly ProviderFault[],
  milliseconds: number,
): CheckResult {
  return createResult(check, faults, { ...createWording(verification), milliseconds })
}

/** Makes the result of a check that was not made; nothing in it holds a secret. */
export function skipSafely(
  verification: Verification,
  check: CheckFacts,
  reason: string,
): CheckResult {
  return skipCheck(check, reason, createWording(verification))
}

/** Runs one check beside those of the Pact files; whatever the provider does is in its result. */
export async function runProviderCheck(
  verification: Verification,
  check: ProviderCheck,
): Promise<CheckResult> {
  if (check.writes && !verification.writes) {
    return skipSafely(verification, check, explainReadOnly('the check changes something'))
  }
  let last: RawRequest | null = null
  const connection = keepConnection(verification.base)
  const onSend = (request: RawRequest): void => {
    last = request
  }
  const scene = createScene(verification, check.name, { connection, onSend })
  // A check looks at a reply before it sends the next request, unless it says of which one it speaks.
  const addCurl = <Fault extends FindingFacts>(fault: Fault): Fault =>
    last === null ? fault : { curl: toCurl(verification.base, last), ...fault }
  const run = async (): Promise<readonly FindingFacts[]> => {
    try {
      return (await check.run(scene)).map(addCurl)
    } catch (error) {
      if (!(error instanceof CheckStop) || error.skipped !== null) throw error
      throw new CheckStop({ findings: error.findings.map(addCurl) })
    }
  }
  try {
    return await runCheck({ ...check, run }, scene, createWording(verification))
  } finally {
    connection.destroy()
  }
}

function createWording({ redactor, replay }: Verification): Wording {
  const clean = (text: string): string => cutText(redactor.redact(text), longestWords)
  return { rows: providerFindings, replay, clean }
}

function createScene(
  verification: Verification,
  checkName: string,
  { connection, onSend }: { connection: Agent; onSend: (request: RawRequest) => void },
): Scene {
  const { base, reacher, redactor, seed, timeout, signal } = verification
  return {
    // Each check has a generator of its own, so that it sends the same when it is repeated alone.
    random: createRandom(`${seed}/${checkName}`),
    hide: (secret) => {
      redactor.hide(secret)
    },
    listExchanges: (appid) => reacher.listExchanges(appid),
    isHandled: (state) => reacher.isHandled(stateNames[state]),
    reach: async ({ state, params }, needs) => {
      const name = stateNames[state]
      const outcome = await reacher.reach(name, params)
      const context = `The state "${name}"`
      if (outcome.kind === 'out of reach') throw new CheckStop({ skipped: outcome.reason })
      if (outcome.kind !== 'reached') {
        const received = outcome.reason
        throw fail({ name: 'state-failed', context, expected: 'to be reached', received })
      }
      redactor.hideValues(outcome.values)
      return readValues(outcome, needs, context)
    },
    send: async (request) => {
      onSend(request)
      try {
        const { keepsAlive = false } = request
        const kept = keepsAlive ? { connection } : {}
        return await sendRaw(base, request, timeout, { stop: signal, ...kept })
      } catch (error) {
        signal?.throwIfAborted()
        const context = `A ${request.method} of ${request.path}`
        const received = error instanceof Error ? error.message : String(error)
        throw fail({ name: 'no-reply', context, expected: 'a whole reply', received })
      }
    },
  }
}

function readValues<Name extends StateValueName>(
  { values, withheld }: Extract<StateOutcome, { readonly kind: 'reached' }>,
  needs: readonly Name[],
  context: string,
): StateValues & Readonly<Record<Name, string>> {
  const found = needs.map((name): readonly [Name, string] => {
    const value = values[name]
    if (value !== undefined) return [name, value]
    const skipped = withheld[name]
    if (skipped !== undefined) throw new CheckStop({ skipped })
    throw fail(missValue(name, values, context))
  })
  // Each name was found just now, which Object.fromEntries cannot tell.
  return { ...values, ...(Object.fromEntries(found) as Record<Name, string>) }
}

/** The fault of a state that does not give what a request needs. */
export function missValue(name: string, values: StateValues, context: string): ProviderFault {
  const received = Object.keys(values).join(', ') || 'no value'
  return { name: 'state-value-missing', context, expected: name, received }
}

function fail(fault: ProviderFault): CheckStop {
  return new CheckStop({ findings: [fault] })
}

/**
 * Returns what a request changes at WeChat, in words; null for nothing. One that would be refused
 * counts as well: a provider that fails to refuse it has changed something. One to an unknown
 * operation may change anything.
 */
export function explainWrite(method: string, path: string): string | null {
  const name = findOperationName(path)
  if (name !== undefined) return operations[name].changes
  return method === 'GET' ? null : `whether ${method} ${path} changes something is unknown`
}
