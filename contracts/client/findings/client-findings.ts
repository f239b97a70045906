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

/** Whether WeChat would refuse the request, so that the handling of its replies cannot be seen. */
export function isRequestWrong(name: string): boolean {
  return Object.hasOwn(requestFindings, name) && name !== 'called-twice'
}

/** Whether a finding is a failure, and not what WeChat tolerates. */
export function isFailure({ name, severity }: FindingFacts<ClientFindingName>): boolean {
  return (severity ?? readSeverity(clientFindings[name])) === 'failure'
}
