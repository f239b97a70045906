import { errcodes, type Errcode, type Evidence } from '../../schemas/generated/errcodes.ts'
import { rules, type RuleEntry, type RuleName } from '../../schemas/generated/rules.ts'
import { ruleTexts } from '../../server/wechat/rules/rule-texts.ts'
import type { Finding, Severity } from '../report/report.ts'

/** What is said of one fault that a client or a provider can have. */
interface FindingText {
  /** What is wrong, in one sentence without its full stop. */
  readonly statement: string
  /** What WeChat or clients tolerate, or what nobody knows of WeChat, is a warning; else a failure. */
  readonly severity?: Severity
  readonly remedy: string
}

/** A fault against a rule of WeChat, which says how well it is known, from where, and on which page. */
interface RuleFinding extends FindingText {
  readonly rule: RuleName
  /** What else there is to know; a whole sentence. */
  readonly note?: string
}

/** A fault against something else. */
interface OtherFinding extends FindingText {
  /**
   * How well it is known that WeChat does otherwise; omitted where the matter is not WeChat's, or where
   * `source` says it of each part.
   */
  readonly evidence?: Evidence
  /** Where that is known from, or why it matters; a whole sentence where there is no `evidence`. */
  readonly source: string
  /** WeChat's page on it, {@link operationPage} for that of the operation; none by default. */
  readonly docs?: string
}

/** What is known of one fault that a client or a provider can have. */
export type FindingRow = RuleFinding | OtherFinding

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
  /** The request that showed it, as a command line of curl. */
  readonly curl?: string
  /** What else is known of this one case. */
  readonly detail?: string
  /** In place of that of the row, where the tier or a claim of the client makes it another. */
  readonly severity?: Severity
  /** In place of that of the row: the rule of the request that was sent. */
  readonly rule?: RuleName
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
  { name, context, received, expected, curl, detail, severity, rule }: FindingFacts,
  { page, replay }: FindingPlace,
): Finding {
  const { statement, remedy } = row
  const at = context === undefined ? '' : `. ${context}`
  const wanted = expected === undefined ? '' : `, expected ${expected}`
  const { evidence, known, docs } = describeKnowledge(row, rule)
  const founded = evidence === null ? known : `${capitalise(evidence)}: ${known}`
  const sentences = [`${statement}${at}: received ${received}${wanted}.`, founded, detail, remedy]
  return {
    name,
    severity: severity ?? readSeverity(row),
    message: sentences.filter((sentence) => sentence !== undefined).join(' '),
    diff: expected === undefined ? null : `- ${expected}\n+ ${received}`,
    docs: docs === operationPage ? page : docs,
    curl: curl ?? null,
    replay,
  }
}

/** What is known of a fault. */
export interface Knowledge {
  /** Null where the matter is not WeChat's, or `known` says it of each part. */
  readonly evidence: Evidence | null
  /** Whole sentences. */
  readonly known: string
  /** A page, {@link operationPage}, or null for none. */
  readonly docs: string | null
}

/** What is known of a fault; `rule` takes the place of the row's. */
export function describeKnowledge(row: FindingRow, rule?: RuleName): Knowledge {
  if (!('rule' in row)) {
    const { evidence = null, source, docs = null } = row
    return { evidence, known: evidence === null ? source : `${source}.`, docs }
  }
  const { evidence, source, page, errcode, status } = rules[rule ?? row.rule] as RuleEntry
  const { statement } = ruleTexts.en[rule ?? row.rule]
  const who = evidence === 'chosen' ? 'The fake' : 'WeChat'
  const answer = describeAnswer(errcode, status)
  const sentences = [
    statement,
    answer === null ? undefined : `${who} answers ${answer}.`,
    source === null ? undefined : `Source: ${source}.`,
    row.note,
  ]
  const known = sentences.filter((sentence) => sentence !== undefined).join(' ')
  return { evidence, known, docs: page ?? operationPage }
}

function describeAnswer(errcode: Errcode | null, status: number): string | null {
  if (errcode !== null && errcode !== 0) return `errcode ${errcode} (${errcodes[errcode].text})`
  return status === 200 ? null : `HTTP ${status}`
}

/** How bad a fault is, unless a check knows better. */
export function readSeverity({ severity = 'failure' }: FindingRow): Severity {
  return severity
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
