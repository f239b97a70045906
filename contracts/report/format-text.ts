import {
  describeCounts,
  describeOutcome,
  groupByPart,
  groupByReason,
  groupFindings,
  indent,
  toPlainLine,
  toPlainText,
  type FoundIn,
} from './format-parts.ts'
import type { CheckResult, Outcome, Report } from './report.ts'

// Words, not signs or colours: a CI log and a screen reader show them as they are.
const marks: Readonly<Record<Outcome, string>> = {
  passed: 'ok  ',
  warned: 'warn',
  failed: 'FAIL',
  skipped: 'skip',
}

/** A report for a terminal: a line for each check, then the findings, then the counts. */
export function formatText(report: Report): string {
  const sections = [
    `The contract of a ${report.subject}: ${toPlainLine(report.name)}`,
    ...[...groupByPart(report)].map(([part, checks]) => formatPart(part, checks)),
    ...formatFindings(report.checks),
    formatSummary(report),
  ]
  return `${sections.join('\n\n')}\n`
}

function formatPart(part: string, checks: readonly CheckResult[]): string {
  const width = Math.max(...checks.map(({ name }) => name.length))
  const lines = checks.map(({ name, title, outcome, milliseconds }) => {
    const line = `  ${marks[outcome]}  ${toPlainLine(name).padEnd(width)}  ${toPlainLine(title)}`
    return outcome === 'skipped' ? line : `${line} (${Math.round(milliseconds)} ms)`
  })
  return [toPlainLine(part), ...lines].join('\n')
}

function formatFindings(checks: readonly CheckResult[]): string[] {
  let number = 0
  return groupFindings(checks).flatMap(({ shown, alsoIn }) => {
    const texts = shown.map((found) => formatFinding((number += 1), found))
    const [first] = shown
    if (first === undefined || alsoIn.length === 0) return texts
    const names = alsoIn.map(toPlainLine).join(', ')
    return [...texts, `   ${toPlainLine(first.finding.name)} also in: ${names}`]
  })
}

function formatFinding(number: number, { check, finding }: FoundIn): string {
  const { severity, message, diff, docs, replay } = finding
  const word = severity === 'failure' ? 'Failure' : 'Warning'
  const lines = [
    `${number}) ${word} ${toPlainLine(finding.name)}, in ${toPlainLine(check.name)}`,
    indent(toPlainText(message), 3),
    ...(diff === null ? [] : [indent(toPlainText(diff), 5)]),
    ...(docs === null ? [] : [`   Docs:   ${toPlainLine(docs)}`]),
    `   Replay: ${toPlainText(replay)}`,
  ]
  return lines.join('\n')
}

function formatSummary(report: Report): string {
  const skipped = [...groupByReason(report.checks)].map(
    ([reason, names]) => `Skipped, ${toPlainLine(reason)}: ${names.map(toPlainLine).join(', ')}`,
  )
  const counts = `${describeOutcome(report)}. ${describeCounts(report.checks)}.`
  return [...skipped, counts, `Seed: ${toPlainLine(report.seed)}`].join('\n')
}
