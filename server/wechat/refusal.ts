import type { Errcode } from '../../schemas/generated/errcodes.ts'
import type { Rule } from './rules/rule.ts'
import { rules, type RuleName } from './rules/rules.ts'

/** What a refusal adds to its rule. */
export interface RefusalDetails {
  /** What the rule wanted, in words. */
  readonly expected: string
  /** What came instead, in words, quoted and cut where it was sent by the caller. */
  readonly received: string
  /** The errcode, where it is not the rule's own. */
  readonly errcode?: Errcode
  /** What to do, where the rule's own advice does not fit. */
  readonly remedy?: string
}

/** Why a request was refused: the rule that did it, what it expected and what it received. */
export class Refusal {
  readonly rule: RuleName
  readonly errcode: Errcode | null
  readonly status: number
  readonly expected: string
  readonly received: string
  readonly remedy: string

  /** Names the rule; errcode, status and advice come from it unless the details say otherwise. */
  constructor(name: RuleName, details: RefusalDetails) {
    const rule: Rule = rules[name]
    this.rule = name
    this.errcode = details.errcode ?? rule.errcode
    this.status = rule.status
    this.expected = details.expected
    this.received = details.received
    this.remedy = details.remedy ?? rule.remedy
  }
}

const longestQuote = 80

/** The caller's text as it may stand in an explanation: quoted, and cut at 80 characters. */
export function quote(text: string): string {
  const cut = text.length > longestQuote ? `${text.slice(0, longestQuote)}...` : text
  return JSON.stringify(cut)
}
