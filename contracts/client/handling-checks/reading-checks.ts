import type { Fault } from '../../../schemas/generated/types.ts'
import type { NewMiniProgram } from '../../../server/index.ts'
import { newVersion } from '../call-client.ts'
import type { ClientCheck } from '../client-check.ts'
import type { ClientFindingName } from '../findings/client-findings.ts'
import { evaluateSuccess } from '../reading/evaluate-reply.ts'
import { recordCall, reportNotCalled } from '../requests/record-call.ts'
import { answerJson } from '../requests/token-replies.ts'
import { createHandlingCheck, evaluateOwnSuccess } from './create-handling-check.ts'

const operation = 'getSupportVersion'

interface ReadingRow {
  readonly name: string
  readonly title: string
  readonly shop?: NewMiniProgram
  readonly fault?: Fault
  /** What it is called when the client raises an error. */
  readonly raisedName?: ClientFindingName
}

const rows: readonly ReadingRow[] = [
  {
    name: 'get-fields',
    title: 'now_version and every row of uv_info, whole percentages, reach the caller',
  },
  {
    name: 'get-fractions',
    title: 'fractional percentages reach the caller as they are',
    shop: {
      rows: [
        { version: '1.6.0', percentage: 0.0132 },
        { version: '1.7.0', percentage: 0.5 },
        { version: '1.7.4', percentage: 33.25 },
      ],
    },
    raisedName: 'fraction-breaks',
  },
  { name: 'get-no-rows', title: 'a reply without rows is read', fault: { surprise: 'noRows' } },
  { name: 'get-many-rows', title: 'a reply of 300 rows is read', fault: { surprise: 'manyRows' } },
  {
    name: 'get-reply-in-pieces',
    title: 'a reply that comes in slow pieces is read whole',
    fault: { connection: 'drip', delay: 60 },
  },
]

/** `JSON.stringify` cannot write 12.0, so the text is written by hand. */
const decimalPointText =
  '{"errcode":0,"errmsg":"ok","now_version":"2.20.0","uv_info":{"items":[' +
  '{"version":"2.33.0","percentage":0.0},{"version":"3.15.0","percentage":12.0}]}}'

const decimalPointCheck: ClientCheck = {
  name: 'get-decimal-point',
  title: 'a whole percentage with a decimal point, 12.0, reaches the caller',
  part: 'handling',
  operation,
  run: async (scene) => {
    const { options } = scene
    const { made, requests } = await recordCall(scene, {
      operation,
      seed: `${options.seed} get-decimal-point`,
      answer: () => answerJson(decimalPointText),
    })
    if (requests.length === 0) return [reportNotCalled(made)]
    const items = [
      { version: '2.33.0', percentage: 0 },
      { version: '3.15.0', percentage: 12 },
    ]
    const data = { nowVersion: '2.20.0', items }
    const raisedName = 'decimal-point-breaks'
    return evaluateSuccess(made, { data, read: options.read, raisedName })
  },
}

const setCheck = createHandlingCheck({
  name: 'set-takes-effect',
  title: `a set of ${newVersion} returns, and the version is set`,
  operation: 'setSupportVersion',
  run: async (scene) => evaluateOwnSuccess(scene, await scene.act()),
})

/** That what WeChat answers to a success reaches the caller. */
export const readingChecks: readonly ClientCheck[] = [
  ...rows.map(({ name, title, shop = {}, fault, raisedName = 'success-as-error' }) =>
    createHandlingCheck({
      name,
      title,
      operation,
      shop,
      run: async (scene) => {
        if (fault !== undefined) await scene.shop.addFault(operation, fault)
        return evaluateOwnSuccess(scene, await scene.act(), { raisedName })
      },
    }),
  ),
  decimalPointCheck,
  setCheck,
]
