import { operations } from '../../../schemas/generated/operations.ts'
import type { Finding, Severity } from '../../report/report.ts'
import { clientFindings, type ClientFindingName } from './client-findings.ts'
import type { FindingKind } from './finding-kind.ts'

/** The two operations that a client is verified with. */
export type ClientOperation = 'getSupportVersion' | 'setSupportVersion'

/** What was found, in words. */
export interface FindingFacts {
  /** What there was: bytes, or what the client returned or raised. */
  readonly received: string
  /** What would have been right; no diff without it. */
  readonly expected?: string
  /** What else is known of this one case. */
  readonly detail?: string
  /** In place of the usual one, where the tier or a claim of the client makes it another. */
  readonly severity?: Severity
}

/** Words a finding of one check. */
export type Find = (name: ClientFindingName, facts: FindingFacts) => Finding

/** Creates what words the findings of one check: about one operation, with one line to replay it. */
export function createFinder(operation: ClientOperation, replay: string): Find {
  return (name, { received, expected, detail, severity }) => {
    const kind: FindingKind = clientFindings[name]
    const [page = null] = operations[operation].docs
    const wanted = expected === undefined ? '' : `, expected ${expected}`
    const sentences = [`${kind.statement}: received ${received}${wanted}.`, kind.evidence]
    if (detail !== undefined) sentences.push(detail)
    return {
      name,
      severity: severity ?? kind.severity,
      message: [...sentences, kind.remedy].join(' '),
      diff: expected === undefined ? null : `- ${expected}\n+ ${received}`,
      docs: kind.onPage ? page : null,
      replay,
    }
  }
}
