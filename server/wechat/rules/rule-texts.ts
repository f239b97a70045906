import type { RuleName, rules } from '../../../schemas/generated/rules.ts'
import { bodyTexts } from './en/body-texts.ts'
import { gatewayTexts } from './en/gateway-texts.ts'
import { operationTexts } from './en/operation-texts.ts'
import { replyTexts } from './en/reply-texts.ts'
import type { IsRefusing, Lang, Placeholder, RuleTexts } from './rule-text.ts'
import { bodyTexts as bodyTextsZh } from './zh/body-texts.ts'
import { gatewayTexts as gatewayTextsZh } from './zh/gateway-texts.ts'
import { operationTexts as operationTextsZh } from './zh/operation-texts.ts'
import { replyTexts as replyTextsZh } from './zh/reply-texts.ts'

const en = { ...gatewayTexts, ...bodyTexts, ...operationTexts, ...replyTexts }
const zh = { ...gatewayTextsZh, ...bodyTextsZh, ...operationTextsZh, ...replyTextsZh }

/** What every rule says, in every language. */
export const ruleTexts: Readonly<Record<Lang, RuleTexts>> = { en, zh }

/** The name of a rule that refuses requests. */
export type RefusingRule = {
  [N in RuleName]: IsRefusing<(typeof rules)[N]> extends true ? N : never
}[RuleName]

/** The values that the texts of a refusal name: one too few or too many does not compile. */
export type PlaceholderOf<N extends RefusingRule> = Placeholder<
  (typeof en)[N]['expected' | 'received' | 'remedy']
>
