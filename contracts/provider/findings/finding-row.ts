import type { Evidence } from '../../../schemas/generated/errcodes.ts'
import type { Severity } from '../../report/report.ts'

/** One fault that a provider can have. */
export interface FindingRow {
  /** What no client minds, or what nobody knows of WeChat, is a warning. */
  readonly severity: Severity
  /** What is wrong, in one sentence. */
  readonly statement: string
  /** How well it is known that WeChat does otherwise; null where the matter is not WeChat's. */
  readonly evidence: Evidence | null
  /** Where that is known from, or why it matters. */
  readonly source: string
  /** WeChat's page; null if there is none. */
  readonly docs: string | null
  readonly remedy: string
}
