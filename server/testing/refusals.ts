import type { FakeWeixin } from '../fake/fake-weixin.ts'
import type { RuleName } from '../../schemas/generated/rules.ts'
import { reportUnattributed, type EvaluatedExchange } from './report.ts'

/** What happens to a test whose client was refused unexpectedly; `fail` by default. */
export type UnexpectedPolicy = 'fail' | 'warn' | 'ignore'

/** A refusal that a test means: its errcode, or its rule if it has none (`path-outside`). */
export type AllowedRefusal = number | RuleName

/** What a test has said about refusals of one mini program, or of the fake itself. */
export interface AllowedRefusals {
  readonly refusals: Set<number | string>
  /** Exchanges that a matcher has asserted to be refused. */
  readonly exchanges: Set<number>
}

const allowedBy = new WeakMap<object, AllowedRefusals>()

/**
 * Says that the client of this test may be refused so: these refusals do not fail it. Pass the
 * fake itself for calls that belong to no mini program.
 *
 * Refusals by the test's own faults and by magic tokens (`ERRCODE_45009`) need no word.
 */
export function allowRefusals(owner: object, ...refusals: readonly AllowedRefusal[]): void {
  for (const refusal of refusals) readAllowed(owner).refusals.add(refusal)
}

/** Notes that a test has looked at these exchanges and meant them. */
export function allowExchanges(owner: object, ids: readonly number[]): void {
  for (const id of ids) readAllowed(owner).exchanges.add(id)
}

/** What has been allowed so far. */
export function readAllowed(owner: object): AllowedRefusals {
  const known = allowedBy.get(owner)
  if (known !== undefined) return known
  const allowed: AllowedRefusals = { refusals: new Set(), exchanges: new Set() }
  allowedBy.set(owner, allowed)
  return allowed
}

/**
 * The exchanges that a test is responsible for: refused by a rule (an unknown path, too), and
 * neither by a fault, nor by a magic token, nor allowed.
 */
export function findUnexpected<E extends EvaluatedExchange>(
  exchanges: readonly E[],
  { refusals, exchanges: meant }: AllowedRefusals,
): E[] {
  return exchanges.filter(({ id, errcode, rule, failedStep, faultId }) => {
    if (failedStep === null || faultId !== null || rule === 'token-magic') return false
    if (meant.has(id) || (errcode !== null && refusals.has(errcode))) return false
    return rule === null || !refusals.has(rule)
  })
}

/** Does what the policy says with a report: throws it, prints it as a warning, or nothing. */
export function applyPolicy(policy: UnexpectedPolicy, report: string): void {
  if (policy === 'fail') throw new Error(report)
  if (policy === 'warn') process.emitWarning(report, 'FakeWeixinWarning')
}

/**
 * Watches the calls of one test file that belong to no mini program. The answer checks them at
 * the end of the file: it throws if one was refused unexpectedly.
 */
export async function watchUnattributed(
  weixin: FakeWeixin,
): Promise<(policy: UnexpectedPolicy) => Promise<void>> {
  const afterId = (await weixin.lastExchange())?.id ?? 0
  const allowed = readAllowed(weixin)
  allowed.refusals.clear()
  return async (policy) => {
    const exchanges = await weixin.exchanges({ refused: true, afterId })
    const unattributed = exchanges.filter(({ appid }) => appid === null)
    const refused = findUnexpected(unattributed, allowed)
    if (refused.length > 0) applyPolicy(policy, reportUnattributed(refused))
  }
}
