import {
  countOutcomes,
  describeFinding,
  groupByPart,
  isEmpty,
  toPlainLine,
  toPlainText,
} from './format-parts.ts'
import { ofSeverity, type CheckResult, type Finding, type Report } from './report.ts'

/**
 * A report as JUnit XML: a suite for each part, a case for each check. A case has at most one
 * `<failure>`, which holds all its failing findings, since some CI servers show only the first one.
 * A report that made no check of its subject has a suite with an `<error>`, so that it cannot be taken for a pass.
 */
export function formatJunit(report: Report): string {
  const suites = [...groupByPart(report)].map(([part, checks]) => formatSuite(report, part, checks))
  const errors = isEmpty(report) ? 1 : 0
  if (errors > 0) suites.push(formatEmptySuite(report))
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${formatTotals(nameReport(report), report.checks, errors)}>`,
    ...suites,
    '</testsuites>',
  ]
  return `${lines.join('\n')}\n`
}

/** Escapes text for an element of XML; what XML cannot hold becomes U+FFFD. */
export function escapeXmlText(text: string): string {
  return toPlainText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Escapes text for an attribute in double quotes; a line break stays one. */
export function escapeXmlAttribute(text: string): string {
  return escapeXmlText(text)
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;')
}

function nameReport({ subject, name }: Report): string {
  return `${subject}: ${toPlainLine(name)}`
}

function formatTotals(name: string, checks: readonly CheckResult[], errors: number): string {
  const counts = countOutcomes(checks)
  return formatAttributes({
    name,
    tests: String(checks.length + errors),
    failures: String(counts.failed),
    errors: String(errors),
    skipped: String(counts.skipped),
    time: toSeconds(checks.reduce((sum, { milliseconds }) => sum + milliseconds, 0)),
  })
}

function formatSuite(report: Report, part: string, checks: readonly CheckResult[]): string {
  return [
    `  <testsuite ${formatTotals(part, checks, 0)}>`,
    '    <properties>',
    `      <property ${formatAttributes({ name: 'seed', value: report.seed })}/>`,
    '    </properties>',
    ...checks.map((check) => formatCase(report, check)),
    '  </testsuite>',
  ].join('\n')
}

function formatEmptySuite(report: Report): string {
  const message = `No check of the ${report.subject} was made.`
  const classname = nameClass(report, 'verification')
  return [
    `  <testsuite ${formatTotals('verification', [], 1)}>`,
    `    <testcase ${formatAttributes({ classname, name: 'checks-made', time: '0.000' })}>`,
    `      <error ${formatAttributes({ type: 'no-checks', message })}/>`,
    '    </testcase>',
    '  </testsuite>',
  ].join('\n')
}

function formatCase(report: Report, check: CheckResult): string {
  const { name, part, milliseconds } = check
  const classname = nameClass(report, part)
  const attributes = formatAttributes({ classname, name, time: toSeconds(milliseconds) })
  const inner = [...formatSkipped(check), ...formatFailure(check), ...formatWarnings(check)]
  if (inner.length === 0) return `    <testcase ${attributes}/>`
  return [`    <testcase ${attributes}>`, ...inner, '    </testcase>'].join('\n')
}

function nameClass({ subject }: Report, part: string): string {
  return `fake-weixin.${subject}.${part}`
}

function formatSkipped({ outcome, reason }: CheckResult): string[] {
  if (outcome !== 'skipped') return []
  return [`      <skipped ${formatAttributes({ message: reason ?? 'no reason was given' })}/>`]
}

function formatFailure(check: CheckResult): string[] {
  if (check.outcome !== 'failed') return []
  const findings = ofSeverity(check.findings, 'failure')
  const [first] = findings
  const attributes = formatAttributes({
    type: first?.name ?? 'failed',
    message: first?.message ?? check.title,
  })
  return [`      <failure ${attributes}>${describeAll(findings)}</failure>`]
}

function formatWarnings(check: CheckResult): string[] {
  const findings = ofSeverity(check.findings, 'warning')
  return findings.length === 0 ? [] : [`      <system-out>${describeAll(findings)}</system-out>`]
}

function describeAll(findings: readonly Finding[]): string {
  return escapeXmlText(findings.map(describeFinding).join('\n\n'))
}

function formatAttributes(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${escapeXmlAttribute(value)}"`)
    .join(' ')
}

function toSeconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3)
}
