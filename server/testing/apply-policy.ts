import type { UnexpectedPolicy } from './refusals.ts'

/** Does what the policy says with a report: throws it, prints it as a warning, or nothing. */
export function applyPolicy(policy: UnexpectedPolicy, report: string): void {
  if (policy === 'fail') throw new Error(report)
  if (policy === 'warn') process.emitWarning(report, 'FakeWeixinWarning')
}
