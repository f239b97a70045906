import type { Severity } from '../../report/report.ts'

/** What is known about a fault that a client can have. */
export interface FindingKind {
  readonly severity: Severity
  /** What the client does wrong: the first words of a message. */
  readonly statement: string
  /** Why that is wrong, and how it is known. */
  readonly evidence: string
  readonly remedy: string
  /** Whether WeChat's page on the operation speaks of it. */
  readonly onPage: boolean
}
