import { stepNames, type StepName } from '../../../schemas/generated/rules.ts'
import type { Refusal } from '../../wechat/refusal.ts'
import type { Context, Step } from '../context.ts'
import { checkBodyParses, checkBodyPresent } from './body.ts'
import { checkChunkedBody, checkMethod, checkPath } from './gateway.ts'
import { checkFields, runOperation } from './operation.ts'
import { checkPermission, checkQuota } from './permission.ts'
import { checkTokenPresent, checkTokenValid } from './token.ts'

/** What each step does; a name without its step does not compile. */
const steps: Readonly<Record<StepName, Step>> = {
  'chunked body': checkChunkedBody,
  path: checkPath,
  method: checkMethod,
  'token present': checkTokenPresent,
  'token valid': checkTokenValid,
  permission: checkPermission,
  quota: checkQuota,
  'body present': checkBodyPresent,
  'body parses to an object': checkBodyParses,
  fields: checkFields,
  operation: runOperation,
}

/** The order of the names is the order of the steps: it stands in one place. */
const pipeline = stepNames.map((name) => ({ name, run: steps[name] }))

/** Where a request stopped, and why. */
export interface Stop {
  readonly step: StepName
  readonly refusal: Refusal
}

/** Runs the steps on a request; returns where it was refused, or null when it succeeded. */
export function runPipeline(context: Context): Stop | null {
  for (const { name, run } of pipeline) {
    const refusal = run(context)
    if (refusal !== undefined) return { step: name, refusal }
  }
  return null
}
