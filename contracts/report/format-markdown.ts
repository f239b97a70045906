import {
  countChecks,
  countOutcomes,
  describeOutcome,
  groupByPart,
  groupByReason,
  groupFindings,
  listNames,
  toPlainLine,
  toPlainText,
  type Counts,
  type FindingGroup,
} from './format-parts.ts'
import type { CheckResult, Outcome, Report } from './report.ts'

const marks: Readonly<Record<Outcome, string>> = {
  passed: 'passed',
  warned: '**warned**',
  failed: '**failed**',
  skipped: '_skipped_',
}

/** A report as GitHub's Markdown: counts, findings, and the table of all checks folded away. */
export function formatMarkdown(report: Report): string {
  const { subject, name, checks } = report
  const sections = [
    `## The contract of a ${subject}: ${toCode(name)}`,
    `**${describeOutcome(report)}**`,
    formatCounts(report),
    ...groupFindings(checks).map(formatFinding),
    ...formatReasons(checks),
    ...report.notes.map((note) => `Note: ${escapeMarkdown(note)}`),
    formatChecks(checks),
    `Seed: ${toCode(report.seed)}`,
  ]
  return `${sections.join('\n\n')}\n`
}

/**
 * Escapes text for Markdown, as one line, a cell of a table included: what would be markup, HTML,
 * mathematics or the end of the cell is shown as it is.
 */
export function escapeMarkdown(text: string): string {
  return toPlainLine(text)
    .replaceAll(/[&<>|\\$]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replaceAll(/[`*_{}[\]~]/g, (sign) => `\\${sign}`)
    .replace(/^([-+#=]|\d+(?=[.)]))/, toEntities)
}

function toEntities(text: string): string {
  return Array.from(text, (sign) => `&#${sign.charCodeAt(0)};`).join('')
}

/** Text as inline code on one line, whatever backticks it has; not for a cell of a table. */
export function toCode(text: string): string {
  const line = toPlainLine(text)
  const fence = '`'.repeat(longestRun(line) + 1)
  const isTouching = line === '' || line.startsWith('`') || line.endsWith('`')
  return isTouching ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`
}

/** Text as a block of code, whatever backticks it has. */
export function toCodeBlock(text: string, language: string): string {
  const plain = toPlainText(text)
  const fence = '`'.repeat(Math.max(3, longestRun(plain) + 1))
  return `${fence}${language}\n${plain}\n${fence}`
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
}

function formatCounts(report: Report): string {
  const parts = [...groupByPart(report)].map(([part, checks]) =>
    formatCountRow(escapeMarkdown(part), countOutcomes(checks)),
  )
  return [
    '| part | passed | warned | failed | skipped |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...parts,
    formatCountRow('**all**', countOutcomes(report.checks)),
  ].join('\n')
}

function formatCountRow(name: string, counts: Counts): string {
  return `| ${name} | ${counts.passed} | ${counts.warned} | ${counts.failed} | ${counts.skipped} |`
}

function formatFinding({ check, finding, count, alsoIn }: FindingGroup): string {
  const word = finding.severity === 'failure' ? 'Failure' : 'Warning'
  const { name, message, diff, docs, curl, replay } = finding
  const times = count === 1 ? '' : ` (${count} times)`
  return [
    `### ${word} ${toCode(name)} in ${toCode(check.name)}${times}`,
    toPlainText(message).split('\n').map(escapeMarkdown).join('\n'),
    ...(diff === null ? [] : [toCodeBlock(diff, 'diff')]),
    ...(alsoIn.length === 0 ? [] : [`Also in: ${listNames(alsoIn.map(toCode))}`]),
    ...(docs === null ? [] : [`Docs: ${escapeMarkdown(docs)}`]),
    ...(curl === null ? [] : [toCodeBlock(curl, '')]),
    toCodeBlock(replay, ''),
  ].join('\n\n')
}

function formatReasons(checks: readonly CheckResult[]): readonly string[] {
  return [...groupByReason(checks)].map(
    ([reason, names]) =>
      `Skipped ${countChecks(names.length)} (${listNames(names.map(toCode))}): ${escapeMarkdown(reason)}`,
  )
}

function formatChecks(checks: readonly CheckResult[]): string {
  const rows = checks.map(
    ({ name, title, outcome }) =>
      `| ${escapeMarkdown(name)} | ${marks[outcome]} | ${escapeMarkdown(title)} |`,
  )
  return [
    `<details><summary>All ${checks.length} checks</summary>`,
    '',
    '| check | outcome | what it holds |',
    '| --- | --- | --- |',
    ...rows,
    '',
    '</details>',
  ].join('\n')
}
