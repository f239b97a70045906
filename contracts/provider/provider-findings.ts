import type { FindingFacts, FindingRow } from '../verification/finding.ts'
import { behaviourFindings } from './findings/behaviour-findings.ts'
import { formFindings } from './findings/form-findings.ts'
import { pactFindings } from './findings/pact-findings.ts'
import { refusalFindings } from './findings/refusal-findings.ts'

/** Everything that a verification can find wrong with a provider, by the name of the finding. */
export const providerFindings = {
  ...pactFindings,
  ...formFindings,
  ...refusalFindings,
  ...behaviourFindings,
} as const satisfies Record<string, FindingRow>

/** The name of a finding about a provider. */
export type ProviderFindingName = keyof typeof providerFindings

/** One fault of a provider, as a check saw it. */
export type ProviderFault = FindingFacts<ProviderFindingName> & { readonly context: string }
