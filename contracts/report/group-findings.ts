import type { CheckResult, Finding } from './report.ts'

/** A finding with the check that made it. */
export interface FoundIn {
  readonly check: CheckResult
  readonly finding: Finding
}

/** The findings of one fault: some to show whole, and the names of the other checks that have it. */
export interface FindingGroup {
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
