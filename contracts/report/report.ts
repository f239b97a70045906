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
  /** The command line or the call that shows it again. */
  readonly replay: string
}

/** What became of one check; `left out` is never a pass. */
export type Outcome = 'passed' | 'warned' | 'failed' | 'left out'

/** One check of a verification. */
export interface CheckResult {
  /** Its name, in kebab-case; `only` takes it. For an interaction it is the interaction's name. */
  readonly name: string
  /** What it holds, as a sentence in the present tense. */
  readonly title: string
  /** The part of the verification that it belongs to, such as `requests`. */
  readonly part: string
  readonly outcome: Outcome
  /** Why it was left out; null otherwise. */
  readonly reason: string | null
  readonly findings: readonly Finding[]
  /** How long it took. */
  readonly milliseconds: number
}

/** What a verification came to. */
export interface Report {
  /** What was verified: a client or a provider. */
  readonly subject: 'client' | 'provider'
  /** Which one: a command, a url, a name. */
  readonly name: string
  /** Whether no check failed, and at least one was made. */
  readonly passed: boolean
  readonly checks: readonly CheckResult[]
  /** The findings of all checks, failures first. */
  readonly findings: readonly Finding[]
  /** What all that was drawn comes from. */
  readonly seed: string
}

/** Puts a report together from its checks; a report without a check that was made has not passed. */
export function createReport(
  facts: Pick<Report, 'subject' | 'name' | 'seed'>,
  checks: readonly CheckResult[],
): Report {
  const all = checks.flatMap(({ findings }) => findings)
  const findings = [
    ...all.filter(({ severity }) => severity === 'failure'),
    ...all.filter(({ severity }) => severity === 'warning'),
  ]
  const made = checks.filter(({ outcome }) => outcome !== 'left out')
  const passed = made.length > 0 && made.every(({ outcome }) => outcome !== 'failed')
  return { ...facts, passed, checks, findings }
}

/** The outcome that findings make. */
export function judgeFindings(findings: readonly Finding[]): Outcome {
  if (findings.some(({ severity }) => severity === 'failure')) return 'failed'
  return findings.length > 0 ? 'warned' : 'passed'
}
