import { bodyRules } from './body-rules.ts'
import { gatewayRules } from './gateway-rules.ts'
import { operationRules } from './operation-rules.ts'
import { replyRules } from './reply-rules.ts'

/** Every rule of the fake by its name: what refusals, explanations and the fidelity page read. */
export const rules = { ...gatewayRules, ...bodyRules, ...operationRules, ...replyRules }

/** The name of a rule, e.g. `token-expired`. */
export type RuleName = keyof typeof rules
