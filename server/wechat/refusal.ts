import type { Errcode } from '../../schemas/generated/errcodes.ts'
import { rules, type RuleEntry } from '../../schemas/generated/rules.ts'
import type { PlaceholderOf, RefusingRule } from './rules/rule-texts.ts'
import { phrase, type Value } from './rules/say.ts'
import { findSensitiveWord } from './sensitive-name.ts'

/** What a refusal has otherwise than its rule. */
interface RefusalChanges {
  /** The errcode, where it is not the rule's own. */
  readonly errcode?: Errcode | undefined
}

/** The name of a rule with exactly the values that its texts name. */
export type RefusalArguments = {
  [N in RefusingRule]: [
    rule: N,
    values: Readonly<Record<PlaceholderOf<N>, Value>>,
    changes?: RefusalChanges,
  ]
}[RefusingRule]

/**
 * Why a request was refused: the rule that did it, and the values that its texts name. It holds no
 * sentence; those are in `rules/`, in every language. Text of the caller is quoted before it comes
 * here, and secrets are removed: everything here is shown.
 */
export class Refusal {
  readonly rule: RefusingRule
  readonly errcode: Errcode | null
  readonly status: number
  readonly values: Readonly<Record<string, Value>>

  /** Names the rule; errcode and status come from it unless the changes say otherwise. */
  constructor(...[rule, values, changes]: RefusalArguments) {
    const { errcode, status }: RuleEntry = rules[rule]
    this.rule = rule
    this.errcode = changes?.errcode ?? errcode
    this.status = status
    this.values = values
  }
}

const longestQuote = 80
const longestToken = 12
const longestWord = 20

/** The caller's text as it may stand in an explanation: quoted, and cut at 80 characters. */
export function quote(text: string): string {
  return quoteUpTo(text, longestQuote)
}

/** A token that the fake does not know, which may be a real one: quoted, and cut at 12 characters. */
export function quoteToken(token: string): string {
  return quoteUpTo(token, longestToken)
}

/**
 * A body as it may stand in an explanation: quoted, and cut at 80 characters or where it names a
 * secret. It may be in any form, so that nobody knows where the value of the secret ends.
 */
export function quoteBody(text: string): Value {
  // A name that begins among the characters that are quoted may end behind them.
  const at = findSensitiveWord(text.slice(0, longestQuote + longestWord))
  if (at === -1) return quote(text)
  const start = text.slice(0, at).replace(/[\w-]+$/, '')
  return start === ''
    ? phrase('bodyOfSecrets', {})
    : phrase('bodyBeforeSecret', { start: quote(start) })
}

function quoteUpTo(text: string, length: number): string {
  return JSON.stringify(text.length > length ? `${text.slice(0, length)}...` : text)
}
