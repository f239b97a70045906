import type { CheckResult } from '../report/report.ts'
import type { FindingFacts, FindingRow } from './finding.ts'

/** What names a check, and the part of the report that it stands in. */
export type CheckFacts = Pick<CheckResult, 'name' | 'title' | 'part'>

/** One thing that a client or a provider is verified for; a scene is what it does its work with. */
export interface Check<Scene, Name extends string = string> extends CheckFacts {
  /** What it found wrong. Throws {@link CheckStop} if it is skipped, or has failed early. */
  readonly run: (scene: Scene) => Promise<readonly FindingFacts<Name>[]>
}

/** Ends a check early: it is skipped for a reason, or has failed. */
export class CheckStop extends Error {
  override readonly name = 'CheckStop'
  /** Why the check is skipped; null if it has failed. */
  readonly skipped: string | null
  readonly findings: readonly FindingFacts[]

  /** Takes either a reason or at least one finding. */
  constructor(end: { skipped: string } | { findings: readonly FindingFacts[] }) {
    super('skipped' in end ? end.skipped : end.findings.map(({ received }) => received).join('; '))
    this.skipped = 'skipped' in end ? end.skipped : null
    this.findings = 'skipped' in end ? [] : end.findings
  }
}

/** How the results of a verification are worded. */
export interface Wording {
  /** Every finding that its checks may report, by name. */
  readonly rows: Readonly<Record<string, FindingRow>>
  /** WeChat's page on the operation of a check; null by default. */
  readonly page?: string | null
  /** The command line or the call that repeats a check. */
  readonly replay: (checkName: string) => string
  /** Keeps secrets out of a text of the report; the text as it is by default. */
  readonly clean?: (text: string) => string
}
