import type { Finding } from '../report/report.ts'
import { behaviourFindings } from './findings/behaviour-findings.ts'
import type { FindingRow } from './findings/finding-row.ts'
import { formFindings } from './findings/form-findings.ts'
import { pactFindings } from './findings/pact-findings.ts'
import { refusalFindings } from './findings/refusal-findings.ts'
import type { ProviderFault } from './provider-check.ts'

/** Every fault that a provider can have, by the name of its finding. */
export const providerFindings = {
  ...pactFindings,
  ...formFindings,
  ...refusalFindings,
  ...behaviourFindings,
} as const

/** The name of a finding about a provider. */
export type ProviderFindingName = keyof typeof providerFindings

/** Words a fault as a finding: what is wrong, the evidence, what to do. */
export function createProviderFinding(fault: ProviderFault, replay: string): Finding {
  const { name, context, expected, received } = fault
  const row: FindingRow = providerFindings[name]
  const { severity, statement, evidence, source, docs, remedy } = row
  const known = evidence === null ? source : `${capitalise(evidence)}: ${source}.`
  return {
    name,
    severity,
    message: `${statement} ${context}: expected ${expected}, received ${received}. - ${known} - ${remedy}`,
    diff: `- ${expected}\n+ ${received}`,
    docs,
    replay,
  }
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
