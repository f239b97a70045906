import { formatJunit } from './format-junit.ts'
import { formatMarkdown } from './format-markdown.ts'
import { formatText } from './format-text.ts'
import type { Report, ReportFormat } from './report.ts'

export { reportFormats, type ReportFormat } from './report.ts'

/**
 * A report as text for a terminal, as JSON (the report itself), as JUnit XML for a CI server, or as
 * Markdown for a comment or a job summary. Every form ends in a newline.
 */
export function formatReport(report: Report, format: ReportFormat): string {
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
