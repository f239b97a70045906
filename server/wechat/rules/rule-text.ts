import type { RuleEntry, rules } from '../../../schemas/generated/rules.ts'

/** What a rule says, in one language. */
export interface RuleText {
  /** The rule, as one sentence about the server. */
  readonly statement: string
}

/**
 * What a refusal says, in one language. A name in braces stands for a value of the refusal; `{}` is
 * the JSON object without fields.
 */
export interface RefusalText extends RuleText {
  /** What the rule wanted. */
  readonly expected: string
  /** What came instead. */
  readonly received: string
  /** What the caller has to change, as a sentence. */
  readonly remedy: string
}

/** Whether rules refuse requests: true unless they have neither an errcode nor a status of an error. */
export type IsRefusing<R extends RuleEntry> = R extends { errcode: null | 0; status: 200 }
  ? false
  : true

/** The texts of all rules: one too few or too many does not compile. */
export type RuleTexts = {
  readonly [N in keyof typeof rules]: IsRefusing<(typeof rules)[N]> extends true
    ? RefusalText
    : RuleText
}

/** The names in braces in a text. */
export type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Exclude<Name, ''> | Placeholder<Rest>
  : never

/** The languages that explanations are written in. */
export const langs = ['en', 'zh'] as const

/** One of {@link langs}: English, or Chinese in simplified characters. */
export type Lang = (typeof langs)[number]

/** Where a rule is known from, in one text: its page, then its source. */
export function describeSource({ page, source }: RuleEntry): string {
  return [page, source].filter((part) => part !== null).join('; ')
}
