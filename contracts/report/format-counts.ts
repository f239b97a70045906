import type { CheckResult, Finding, Outcome, Report } from './report.ts'

/** How many checks came to which outcome. */
export type Counts = Readonly<Record<Outcome, number>>

/** Counts the outcomes of checks. */
export function countOutcomes(checks: readonly CheckResult[]): Counts {
  const counts = { passed: 0, warned: 0, failed: 0, skipped: 0 }
  for (const { outcome } of checks) counts[outcome] += 1
  return counts
}

/** The counts of a report in words, in the same order always; none is hidden by being 0. */
export function describeCounts(checks: readonly CheckResult[]): string {
  const counts = countOutcomes(checks)
  const all = `${checks.length} ${checks.length === 1 ? 'check' : 'checks'}`
  return `${all}: ${counts.passed} passed, ${counts.warned} warned, ${counts.failed} failed, ${counts.skipped} skipped`
}

/** Whether a report has not passed although no check failed: what it is about was not looked at. */
export function isEmpty({ passed, checks }: Report): boolean {
  return !passed && countOutcomes(checks).failed === 0
}

/** Whether a report passed, in a few words; a report that made no check of its subject says so. */
export function describeOutcome(report: Report): string {
  if (report.passed) return 'PASSED'
  return isEmpty(report) ? `FAILED: no check of the ${report.subject} was made` : 'FAILED'
}

/** The parts of a report in the order in which they come first, each with its checks. */
export function groupByPart(report: Report): ReadonlyMap<string, readonly CheckResult[]> {
  const parts = new Map<string, CheckResult[]>()
  for (const check of report.checks) {
    const checks = parts.get(check.part)
    if (checks === undefined) parts.set(check.part, [check])
    else checks.push(check)
  }
  return parts
}

/** Why checks were skipped: each reason once, with the names of its checks. */
export function groupByReason(
  checks: readonly CheckResult[],
): ReadonlyMap<string, readonly string[]> {
  const reasons = new Map<string, string[]>()
  for (const { name, outcome, reason } of checks) {
    if (outcome !== 'skipped') continue
    const key = reason ?? 'no reason was given'
    reasons.set(key, [...(reasons.get(key) ?? []), name])
  }
  return reasons
}

/** A finding over several lines, as it came; for an error message, or a file. */
export function describeFinding({ name, severity, message, diff, docs, replay }: Finding): string {
  const page = docs === null ? null : `Docs: ${docs}`
  const lines = [`${severity} ${name}: ${message}`, diff, page, `Replay: ${replay}`]
  return lines.filter((line) => line !== null).join('\n')
}
