import { clientFindings } from '../../contracts/client/findings/client-findings.ts'
import { providerFindings } from '../../contracts/provider/provider-findings.ts'
import { readSeverity, type FindingRow } from '../../contracts/verification/finding.ts'
import { formatCode, formatTable, formatText } from './markdown.ts'

/** All findings of a verification about a client. */
export function generateClientFindings(): string {
  return formatFindings('what the client does', 'why that is wrong', clientFindings)
}

/** All findings of a verification about a provider. */
export function generateProviderFindings(): string {
  return formatFindings('what is wrong', 'what is known of WeChat', providerFindings)
}

function formatFindings(
  statements: string,
  sources: string,
  rows: Readonly<Record<string, FindingRow>>,
): string {
  return formatTable(
    ['finding', 'severity', statements, sources, 'what to do'],
    Object.entries(rows).map(([name, row]) => [
      formatCode(name),
      readSeverity(row),
      formatText(row.statement),
      (row.evidence === undefined ? '' : `**${row.evidence}**: `) + formatText(row.source),
      formatText(row.remedy),
    ]),
  )
}
