import type { Evidence } from '../../schemas/generated/errcodes.ts'
import type { Finding, Severity } from '../report/report.ts'

/** What is known of one fault that a client or a provider can have. */
export interface FindingRow {
  /** What is wrong, in one sentence without its full stop. */
  readonly statement: string
  /** What WeChat or clients tolerate, or what nobody knows of WeChat, is a warning; else a failure. */
  readonly severity?: Severity
  /**
   * How well it is known that WeChat does otherwise; omitted where the matter is not WeChat's, or where
   * `source` says it of each part.
   */
  readonly evidence?: Evidence
  /** Where that is known from, or why it matters; a whole sentence where there is no `evidence`. */
  readonly source: string
  /** WeChat's page on it, {@link operationPage} for that of the operation; none by default. */
  readonly docs?: string
  readonly remedy: string
}

/** In the place of a page: the one of the operation that was called. */
export const operationPage = 'the page of the operation'

/** What a check saw of one fault. */
export interface FindingFacts<Name extends string = string> {
  /** The row of the table that it belongs to. */
  readonly name: Name
  /** What was sent, or asked for, in words: `A POST without a body`. */
  readonly context?: string
  /** What there was: bytes, or what a client returned or raised. */
  readonly received: string
  /** What would have been right; no diff without it. */
  readonly expected?: string
  /** What else is known of this one case. */
  readonly detail?: string
  /** In place of that of the row, where the tier or a claim of the client makes it another. */
  readonly severity?: Severity
}

/** What the findings of one check have in common. */
export interface FindingPlace {
  /** WeChat's page on the operation; null if there is none. */
  readonly page: string | null
  /** The command line or the call that shows the finding again. */
  readonly replay: string
}

/** Reports a finding: what is wrong, what is known of it, and what to do. */
export function createFinding(
  row: FindingRow,
  { name, context, received, expected, detail, severity }: FindingFacts,
  { page, replay }: FindingPlace,
): Finding {
  const { statement, evidence, source, docs = null, remedy } = row
  const at = context === undefined ? '' : `. ${context}`
  const wanted = expected === undefined ? '' : `, expected ${expected}`
  const known = evidence === undefined ? source : `${capitalise(evidence)}: ${source}.`
  const sentences = [`${statement}${at}: received ${received}${wanted}.`, known, detail, remedy]
  return {
    name,
    severity: severity ?? readSeverity(row),
    message: sentences.filter((sentence) => sentence !== undefined).join(' '),
    diff: expected === undefined ? null : `- ${expected}\n+ ${received}`,
    docs: docs === operationPage ? page : docs,
    replay,
  }
}

/** How bad a fault is, unless a check knows better. */
export function readSeverity({ severity = 'failure' }: FindingRow): Severity {
  return severity
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
