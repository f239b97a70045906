import {
  countChecks,
  describeCounts,
  describeOutcome,
  groupByPart,
  groupByReason,
  groupFindings,
  indent,
  listNames,
  toPlainLine,
  toPlainText,
  type FindingGroup,
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
    ...groupFindings(report.checks).map(formatFinding),
    formatSummary(report),
  ]
  return `${sections.join('\n\n')}\n`
}

function formatPart(part: string, checks: readonly CheckResult[]): string {
  const made = checks.filter(({ outcome }) => outcome !== 'skipped')
  const width = Math.max(0, ...made.map(({ name }) => name.length))
  const lines = made.map(({ name, title, outcome, milliseconds }) => {
    const shown = toPlainLine(name).padEnd(width)
    return `  ${marks[outcome]}  ${shown}  ${toPlainLine(title)} (${Math.round(milliseconds)} ms)`
  })
  const skipped = checks.length - made.length
  const left = skipped === 0 ? [] : [`  ${marks.skipped}  ${countChecks(skipped)}; why is below`]
  return [toPlainLine(part), ...lines, ...left].join('\n')
}

function formatFinding(group: FindingGroup, index: number): string {
  const { check, finding, count, alsoIn } = group
  const { severity, message, diff, docs, curl, replay } = finding
  const word = severity === 'failure' ? 'Failure' : 'Warning'
  const times = count === 1 ? '' : ` (${count} times)`
  const lines = [
    `${index + 1}) ${word} ${toPlainLine(finding.name)}, in ${toPlainLine(check.name)}${times}`,
    indent(toPlainText(message), 3),
    ...(diff === null ? [] : [indent(toPlainText(diff), 5)]),
    ...(alsoIn.length === 0 ? [] : [`   Also in: ${toPlainLine(listNames(alsoIn))}`]),
    ...(docs === null ? [] : [`   Docs:   ${toPlainLine(docs)}`]),
    ...(curl === null ? [] : [`   Curl:   ${toPlainText(curl)}`]),
    `   Replay: ${toPlainText(replay)}`,
  ]
  return lines.join('\n')
}

function formatSummary(report: Report): string {
  const skipped = [...groupByReason(report.checks)].map(
    ([reason, names]) =>
      `Skipped ${countChecks(names.length)} (${toPlainLine(listNames(names))}): ${toPlainLine(reason)}`,
  )
  const counts = `${describeOutcome(report)}. ${describeCounts(report.checks)}.`
  const notes = report.notes.map((note) => `Note: ${toPlainLine(note)}`)
  return [...skipped, ...notes, counts, `Seed: ${toPlainLine(report.seed)}`].join('\n')
}
