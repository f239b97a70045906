import { wrongRequests, type WrongRequest } from '../../contracts/wrong-requests.ts'
import { rules } from '../../schemas/generated/rules.ts'
import { clientFindings } from '../../contracts/client/findings/client-findings.ts'
import { providerFindings } from '../../contracts/provider/provider-findings.ts'
import {
  describeKnowledge,
  readSeverity,
  type FindingRow,
} from '../../contracts/verification/finding.ts'
import { formatCode, formatTable, formatText } from './markdown.ts'

/** All findings of a verification about a client. */
export function generateClientFindings(): string {
  return formatFindings('what the client does', 'why that is wrong', clientFindings)
}

/** All findings of a verification about a provider. */
export function generateProviderFindings(): string {
  return formatFindings('what is wrong', 'what is known of WeChat', providerFindings)
}

/** All requests that WeChat refuses and no right client sends. */
export function generateWrongRequests(): string {
  return formatTable(
    ['a call', 'is refused with', 'by the rule', 'a client is told', 'a provider is told'],
    wrongRequests.map(({ what, operation, rule, client, provider }: WrongRequest) => {
      const { errcode, status, evidence } = rules[rule]
      return [
        formatText(operation === undefined ? what : `of ${operation} ${what}`),
        errcode === null ? `HTTP ${status}` : `[${errcode}](errcodes.md#errcode${errcode})`,
        `[${formatCode(rule)}](fidelity.md#${rule}), ${evidence}`,
        client === null ? '' : formatCode(client),
        provider === null ? '' : describeTold(provider),
      ]
    }),
  )
}

function describeTold({ taken, refused }: NonNullable<WrongRequest['provider']>): string {
  if (refused === undefined) return `${formatCode(taken)}, if it is taken`
  return [...new Set([taken, refused])].map(formatCode).join(', ')
}

function formatFindings(
  statements: string,
  sources: string,
  rows: Readonly<Record<string, FindingRow>>,
): string {
  return formatTable(
    ['finding', 'severity', statements, sources, 'what to do'],
    Object.entries(rows).map(([name, row]) => {
      const { evidence, known } = describeKnowledge(row)
      return [
        formatCode(name),
        readSeverity(row),
        formatText(row.statement),
        (evidence === null ? '' : `**${evidence}**: `) + formatText(known),
        formatText(row.remedy),
      ]
    }),
  )
}
