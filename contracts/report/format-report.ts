import { formatJunit } from './format-junit.ts'
import { formatMarkdown } from './format-markdown.ts'
import { formatText } from './format-text.ts'
import { assertArgument, oneOf } from '../options/assert-options.ts'
import { isReport, reportFormats, type Report, type ReportFormat } from './report.ts'

export { reportFormats, type ReportFormat } from './report.ts'

/**
 * A report as text for a terminal, as JSON (the report itself), as JUnit XML for a CI server, or as
 * Markdown for a comment or a job summary. Every form ends in a newline. Throws `invalid_options`.
 */
export function formatReport(report: Report, format: ReportFormat): string {
  const task = 'format a report'
  const expected = 'what verifyClient() or verifyProvider() resolves to'
  assertArgument(task, 'report', report, { expected, accepts: isReport })
  assertArgument(task, 'format', format, oneOf(reportFormats))
  switch (format) {
    case 'text':
      return formatText(report)
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`
    case 'junit':
      return formatJunit(report)
    case 'markdown':
      return formatMarkdown(report)
  }
}
