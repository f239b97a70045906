import { stripVTControlCharacters } from 'node:util'
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

// All but tab and newline: what moves the cursor of a terminal, and what XML 1.0 cannot hold.
const unprintable = /[^\t\n\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/**
 * Text that a terminal shows as it is and that XML 1.0 can hold: without colours and cursor
 * movements, with `\n` as the only line break, and with U+FFFD in the place of every other control
 * character and of each lone surrogate. What a client or a provider sent may hold any of them.
 */
export function toPlainText(text: string): string {
  return stripVTControlCharacters(text).replaceAll(/\r\n?/g, '\n').replaceAll(unprintable, '\uFFFD')
}

/** The same on one line, for a name or a cell. */
export function toPlainLine(text: string): string {
  return toPlainText(text).replaceAll(/\s+/g, ' ').trim()
}

/** Puts spaces before each line that is not empty. */
export function indent(text: string, width: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(width))
}

/** A finding with the check that made it. */
export interface FoundIn {
  readonly check: CheckResult
  readonly finding: Finding
}

/** The findings of one fault: some to show whole, and the names of the other checks that have it. */
interface FindingGroup {
  readonly shown: readonly FoundIn[]
  readonly alsoIn: readonly string[]
}

// A client that lacks one thing lacks it everywhere; nobody reads the same words fifty times.
const mostShown = 3

/** The findings of a report by fault, failures first; of each fault the first three are shown. */
export function groupFindings(checks: readonly CheckResult[]): FindingGroup[] {
  const found = checks.flatMap((check) => check.findings.map((finding) => ({ check, finding })))
  const groups = new Map<string, FoundIn[]>()
  for (const part of [...ofSeverity(found, 'failure'), ...ofSeverity(found, 'warning')]) {
    const key = `${part.finding.severity} ${part.finding.name}`
    groups.set(key, [...(groups.get(key) ?? []), part])
  }
  return [...groups.values()].map((group) => ({
    shown: group.slice(0, mostShown),
    alsoIn: [...new Set(group.slice(mostShown).map(({ check }) => check.name))],
  }))
}

function ofSeverity(found: readonly FoundIn[], severity: Finding['severity']): FoundIn[] {
  return found.filter(({ finding }) => finding.severity === severity)
}
