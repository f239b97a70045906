import { readSeverity, type FindingFacts, type FindingRow } from '../../verification/finding.ts'
import { handlingFindings } from './handling-findings.ts'
import { requestFindings, requestWarnings } from './request-findings.ts'

/** Everything that a verification can find wrong with a client, by the name of the finding. */
export const clientFindings = {
  ...requestFindings,
  ...requestWarnings,
  ...handlingFindings,
} as const satisfies Record<string, FindingRow>

/** The name of a finding about a client. */
export type ClientFindingName = keyof typeof clientFindings

/** What a check saw of one fault of a client. */
export type ClientFinding = FindingFacts<ClientFindingName>

/** Findings, the first of each name alone. */
export function nameOnce(findings: readonly ClientFinding[]): ClientFinding[] {
  const byName = new Map<string, ClientFinding>()
  for (const finding of findings) if (!byName.has(finding.name)) byName.set(finding.name, finding)
  return [...byName.values()]
}

/** Whether a finding is a failure, and not what WeChat tolerates. */
export function isFailure({ name, severity }: ClientFinding): boolean {
  return (severity ?? readSeverity(clientFindings[name])) === 'failure'
}
