import type { Refusal } from '../wechat/refusal.ts'
import type { StepName } from '../wechat/rules/rule.ts'
import { checkBodyParses, checkBodyPresent } from './body-steps.ts'
import type { Context, Step } from './context.ts'
import { checkChunkedBody, checkMethod, checkPath } from './gateway-steps.ts'
import { checkFields, runOperation } from './operation-steps.ts'
import { checkPermission } from './permission-step.ts'
import { checkQuota } from './quota-step.ts'
import { checkTokenPresent, checkTokenValid } from './token-steps.ts'

/**
 * Every request passes these steps in this order; the first refusal is the answer. The order of
 * method, token, permission and body is chosen where captures do not settle it.
 */
export const pipeline: readonly Step[] = [
  { name: 'chunked body', run: checkChunkedBody },
  { name: 'path', run: checkPath },
  { name: 'method', run: checkMethod },
  { name: 'token present', run: checkTokenPresent },
  { name: 'token valid', run: checkTokenValid },
  { name: 'permission', run: checkPermission },
  { name: 'quota', run: checkQuota },
  { name: 'body present', run: checkBodyPresent },
  { name: 'body parses to an object', run: checkBodyParses },
  { name: 'fields', run: checkFields },
  { name: 'operation', run: runOperation },
]

/** Where a request stopped, and why. */
export interface Stop {
  readonly step: StepName
  readonly refusal: Refusal
}

/** Takes a request through the steps; answers where it was refused, or null when it succeeded. */
export function runPipeline(context: Context): Stop | null {
  for (const { name, run } of pipeline) {
    const refusal = run(context)
    if (refusal !== undefined) return { step: name, refusal }
  }
  return null
}
