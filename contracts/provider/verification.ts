import { createRandom } from '../../fixtures/seeded-random.ts'
import type { StateValueName, StateValues } from '../pattern.ts'
import { stateNames } from '../provider-state.ts'
import { judgeFindings, type CheckResult, type Finding } from '../report/report.ts'
import { CheckStop, type ProviderCheck, type ProviderFault, type Scene } from './provider-check.ts'
import { createProviderFinding } from './provider-findings.ts'
import type { StateOutcome, StateReacher } from './reach-state.ts'
import type { Redactor } from './redactor.ts'
import { sendRaw } from './send-raw.ts'

/** What all checks of one run share. */
export interface Verification {
  readonly base: URL
  readonly reacher: StateReacher
  readonly redactor: Redactor
  readonly writes: boolean
  /** Whether interactions may be left out without failing. */
  readonly allowLeftOut: boolean
  /** Ends the verification early; null for never. */
  readonly signal: AbortSignal | null
  readonly seed: string
  /** Milliseconds for one reply, or one state. */
  readonly timeout: number
  readonly replay: (checkName: string) => string
}

/** What names a check. */
export type CheckFacts = Pick<CheckResult, 'name' | 'title' | 'part'>

/** Why a check that writes is left out of a run that only reads. */
export function explainReadOnly(change: string): string {
  return `this run only reads, and ${change}; writes: true sends it`
}

const longestWords = 600

/** Makes the result of a check that was made; nothing in it holds a secret. */
export function finishCheck(
  { redactor, replay }: Verification,
  { name, title, part }: CheckFacts,
  faults: readonly ProviderFault[],
  milliseconds: number,
): CheckResult {
  const clean = (text: string): string => cut(redactor.redact(text))
  const findings = faults.map((fault): Finding => {
    const { context, expected, received } = fault
    const words = {
      context: clean(context),
      expected: clean(expected),
      received: clean(received),
    }
    return createProviderFinding({ ...fault, ...words }, replay(name))
  })
  const outcome = judgeFindings(findings)
  return {
    name,
    title: clean(title),
    part,
    outcome,
    reason: null,
    findings,
    milliseconds,
  }
}

/** Makes the result of a check that was not made. */
export function leaveOut(
  { redactor }: Verification,
  { name, title, part }: CheckFacts,
  reason: string,
): CheckResult {
  return {
    name,
    title: cut(redactor.redact(title)),
    part,
    outcome: 'left out',
    reason: cut(redactor.redact(reason)),
    findings: [],
    milliseconds: 0,
  }
}

/** Runs one check beside those of the Pact files; whatever the provider does is in its result. */
export async function runCheck(
  verification: Verification,
  check: ProviderCheck,
): Promise<CheckResult> {
  if (check.writes && !verification.writes) {
    return leaveOut(verification, check, explainReadOnly('the check changes something'))
  }
  const started = performance.now()
  try {
    const faults = await check.run(createScene(verification, check.name))
    return finishCheck(verification, check, faults, performance.now() - started)
  } catch (error) {
    if (!(error instanceof CheckStop)) throw error
    if (error.leftOut !== null) return leaveOut(verification, check, error.leftOut)
    return finishCheck(verification, check, error.faults, performance.now() - started)
  }
}

function createScene(verification: Verification, checkName: string): Scene {
  const { base, reacher, redactor, seed, timeout, signal } = verification
  return {
    // Each check draws for itself, so that it draws the same when it is repeated alone.
    random: createRandom(`${seed}/${checkName}`),
    hide: (secret) => {
      redactor.hide(secret)
    },
    hasBeenRefused: (appid, rule) => reacher.hasBeenRefused(appid, rule),
    isHandled: (state) => reacher.isHandled(stateNames[state]),
    reach: async ({ state, params }, needs) => {
      const name = stateNames[state]
      const outcome = await reacher.reach(name, params)
      const context = `The state "${name}"`
      if (outcome.kind === 'out of reach') throw new CheckStop({ leftOut: outcome.reason })
      if (outcome.kind !== 'reached') {
        const received = outcome.reason
        throw stop({ name: 'state-failed', context, expected: 'to be reached', received })
      }
      redactor.hideValues(outcome.values)
      return readValues(outcome, needs, context)
    },
    send: async (request) => {
      try {
        return await sendRaw(base, request, timeout, signal)
      } catch (error) {
        signal?.throwIfAborted()
        const context = `A ${request.method} of ${request.path}`
        const received = error instanceof Error ? error.message : String(error)
        throw stop({ name: 'no-reply', context, expected: 'a whole reply', received })
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
    const leftOut = withheld[name]
    if (leftOut !== undefined) throw new CheckStop({ leftOut })
    throw stop(missValue(name, values, context))
  })
  // Each name was found just now, which Object.fromEntries cannot tell.
  return { ...values, ...(Object.fromEntries(found) as Record<Name, string>) }
}

/** The fault of a state that does not give what a request needs. */
export function missValue(name: string, values: StateValues, context: string): ProviderFault {
  const received = Object.keys(values).join(', ') || 'no value'
  return { name: 'state-value-missing', context, expected: name, received }
}

function stop(fault: ProviderFault): CheckStop {
  return new CheckStop({ faults: [fault] })
}

function cut(text: string): string {
  return text.length <= longestWords ? text : `${text.slice(0, longestWords - 3)}...`
}
