import { rules } from '../wechat/rules/rules.ts'
import type { Refusal } from '../wechat/refusal.ts'

/** Why a request was refused, in one line: the rule, expected and received, what to do. */
export function explainRefusal(refusal: Refusal): string {
  const { statement, evidence } = rules[refusal.rule]
  const { expected, received, remedy } = refusal
  return `${statement} Expected ${expected}; received ${received}. ${remedy} (${refusal.rule}, ${evidence})`
}

/** The same line as a header may carry it: ASCII only, anything else as \uXXXX. */
export function toHeaderValue(text: string): string {
  return text.replace(/[^\x20-\x7E]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
