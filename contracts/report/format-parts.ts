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
  return `${countChecks(checks.length)}: ${counts.passed} passed, ${counts.warned} warned, ${counts.failed} failed, ${counts.skipped} skipped`
}

/** `1 check`, `12 checks`. */
export function countChecks(count: number): string {
  return `${count} ${count === 1 ? 'check' : 'checks'}`
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
export function describeFinding(finding: Finding): string {
  const { name, severity, message, diff, docs, curl, replay } = finding
  const page = docs === null ? null : `Docs: ${docs}`
  const request = curl === null ? null : `Curl: ${curl}`
  const lines = [`${severity} ${name}: ${message}`, diff, page, request, `Replay: ${replay}`]
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
interface FoundIn {
  readonly check: CheckResult
  readonly finding: Finding
}

/** The findings of one fault: the first whole, and where else it was found. */
export interface FindingGroup extends FoundIn {
  /** How many findings there are of it. */
  readonly count: number
  /** The names of the other checks that have it. */
  readonly alsoIn: readonly string[]
}

/** The findings of a report by fault, failures first: what lacks one thing lacks it everywhere. */
export function groupFindings(checks: readonly CheckResult[]): FindingGroup[] {
  const found = checks.flatMap((check) => check.findings.map((finding) => ({ check, finding })))
  const groups = new Map<string, [FoundIn, ...FoundIn[]]>()
  for (const part of [...ofSeverity(found, 'failure'), ...ofSeverity(found, 'warning')]) {
    const key = nameCause(part.finding)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [part])
    else group.push(part)
  }
  return [...groups.values()].map(([first, ...others]) => {
    const names = others.map(({ check }) => check.name)
    const alsoIn = [...new Set(names)].filter((name) => name !== first.check.name)
    return { ...first, count: others.length + 1, alsoIn }
  })
}

/** What Pact finds in a reply has one name, and as many causes as there are diffs. */
function nameCause({ severity, name, diff }: Finding): string {
  const isOfPact = name === 'interaction-mismatch' || name === 'pact-mismatch'
  return isOfPact ? `${severity} ${name} ${diff ?? ''}` : `${severity} ${name}`
}

/** `a, b, c and 12 more`. */
export function listNames(names: readonly string[]): string {
  const most = 8
  if (names.length <= most) return names.join(', ')
  return `${names.slice(0, most).join(', ')} and ${names.length - most} more`
}

function ofSeverity(found: readonly FoundIn[], severity: Finding['severity']): FoundIn[] {
  return found.filter(({ finding }) => finding.severity === severity)
}
