import { isJsonObject, type JsonObject } from '../../schemas/json.ts'

/** How bad a finding is: a `warning` is what WeChat tolerates, or probably tolerates. */
export type Severity = 'failure' | 'warning'

/** One thing that a verification found wrong. */
export interface Finding {
  /** The name of the fault, in kebab-case and the same in every release: `body-missing`. */
  readonly name: string
  readonly severity: Severity
  /** What is wrong, with what was received and what was expected, and what to do. */
  readonly message: string
  /** Expected and received, one value a line (`- expected`, `+ received`); null where words do. */
  readonly diff: string | null
  /** WeChat's page on it; null where the matter is not WeChat's. */
  readonly docs: string | null
  /** The request of a provider that showed it, as a command line of curl without secrets; else null. */
  readonly curl: string | null
  /** The command line or the call that shows it again. */
  readonly replay: string
}

/** What became of one check; `skipped` is never a pass. */
export type Outcome = 'passed' | 'warned' | 'failed' | 'skipped'

/** One check of a verification. */
export interface CheckResult {
  /** Its name, in kebab-case; `only` takes it. For an interaction it is the interaction's name. */
  readonly name: string
  /** What it holds, as a sentence in the present tense. */
  readonly title: string
  /** The part of the verification that it belongs to, such as `requests`. */
  readonly part: string
  readonly outcome: Outcome
  /** Why it was skipped; null otherwise. */
  readonly reason: string | null
  readonly findings: readonly Finding[]
  /** How long it took; 0 if it was skipped. */
  readonly milliseconds: number
}

/** What a verification came to. */
export interface Report {
  /** What was verified: a client or a provider. */
  readonly subject: 'client' | 'provider'
  /** Which one: a command, a url, a name. */
  readonly name: string
  /** Whether no check failed, and at least one was made of the subject itself. */
  readonly passed: boolean
  readonly checks: readonly CheckResult[]
  /** The findings of all checks, failures first. */
  readonly findings: readonly Finding[]
  /** What else there is to know of the whole, each a sentence or two: what could not be looked at. */
  readonly notes: readonly string[]
  /** Seed for all generated values. */
  readonly seed: string
}

/** Whether a value is a report, as far as it is formatted; it may come out of a JSON file. */
export function isReport(value: unknown): value is Report {
  if (!isJsonObject(value)) return false
  const { checks, findings, ...facts } = value
  return (
    hasTexts(facts, ['subject', 'name', 'seed']) &&
    isListOf(checks, (check) => {
      const isNamed = hasTexts(check, ['name', 'title', 'part', 'outcome'])
      return isNamed && isListOf(check['findings'], isFinding)
    }) &&
    isListOf(findings, isFinding)
  )
}

function isFinding(finding: JsonObject): boolean {
  return hasTexts(finding, ['name', 'severity', 'message', 'replay'])
}

function isListOf(list: unknown, accepts: (part: JsonObject) => boolean): boolean {
  return Array.isArray(list) && list.every((part) => isJsonObject(part) && accepts(part))
}

function hasTexts(value: JsonObject, names: readonly string[]): boolean {
  return names.every((name) => typeof value[name] === 'string')
}

/** The forms in which a report can be had. */
export const reportFormats = ['text', 'json', 'junit', 'markdown'] as const

/** One of {@link reportFormats}. */
export type ReportFormat = (typeof reportFormats)[number]

/**
 * Puts a report together from its checks. It has not passed if none was made but those `aside`, which
 * look at files or at a driver and say nothing of the subject.
 */
export function createReport(
  facts: Pick<Report, 'subject' | 'name' | 'seed'> & Partial<Pick<Report, 'notes'>>,
  checks: readonly CheckResult[],
  aside: readonly string[] = [],
): Report {
  const { subject, name, seed, notes = [] } = facts
  const all = checks.flatMap(({ findings }) => findings)
  const findings = [...ofSeverity(all, 'failure'), ...ofSeverity(all, 'warning')]
  const made = checks.filter(({ outcome }) => outcome !== 'skipped')
  const isLookedAt = made.some((check) => !aside.includes(check.name))
  const passed = isLookedAt && made.every(({ outcome }) => outcome !== 'failed')
  return { subject, name, passed, checks, findings, notes, seed }
}

/** The outcome that findings make. */
export function findOutcome(findings: readonly Finding[]): Outcome {
  if (findings.some(({ severity }) => severity === 'failure')) return 'failed'
  return findings.length > 0 ? 'warned' : 'passed'
}

/** The findings of one severity, in their order. */
export function ofSeverity(findings: readonly Finding[], severity: Severity): Finding[] {
  return findings.filter((finding) => finding.severity === severity)
}
