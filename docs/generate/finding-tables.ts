import { clientFindings } from '../../contracts/client/findings/client-findings.ts'
import type { FindingKind } from '../../contracts/client/findings/finding-kind.ts'
import type { FindingRow } from '../../contracts/provider/findings/finding-row.ts'
import { providerFindings } from '../../contracts/provider/provider-findings.ts'
import { formatCode, formatTable, formatText } from './markdown.ts'

/** All findings of a verification about a client. */
export function generateClientFindings(): string {
  const findings: readonly (readonly [string, FindingKind])[] = Object.entries(clientFindings)
  return formatTable(
    ['finding', 'severity', 'what the client does', 'why that is wrong', 'what to do'],
    findings.map(([name, { severity, statement, evidence, remedy }]) => [
      formatCode(name),
      severity,
      formatText(statement),
      formatText(evidence),
      formatText(remedy),
    ]),
  )
}

/** All findings of a verification about a provider. */
export function generateProviderFindings(): string {
  const findings: readonly (readonly [string, FindingRow])[] = Object.entries(providerFindings)
  return formatTable(
    ['finding', 'severity', 'what is wrong', 'what is known of WeChat', 'what to do'],
    findings.map(([name, { severity, statement, evidence, source, remedy }]) => [
      formatCode(name),
      severity,
      formatText(statement),
      evidence === null ? formatText(source) : `**${evidence}**: ${formatText(source)}`,
      formatText(remedy),
    ]),
  )
}
