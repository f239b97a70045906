import type { Fault } from '../../../schemas/generated/types.ts'
import type { NewMiniProgram } from '../../../server/index.ts'
import { describeAttempt, newVersion } from '../call-client.ts'
import type { ClientCheck } from '../client-check.ts'
import { clientOperations, shortName } from '../client.ts'
import type { ClientFindingName, ClientFinding } from '../findings/client-findings.ts'
import { evaluateSuccess } from '../reading/evaluate-reply.ts'
import { answerJson } from '../recorder.ts'
import {
  createHandlingCheck,
  evaluateOwnSuccess,
  type HandlingScene,
} from './create-handling-check.ts'

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

const decimalPointCheck = createHandlingCheck({
  name: 'get-decimal-point',
  title: 'a whole percentage with a decimal point, 12.0, reaches the caller',
  operation,
  run: async ({ options, act }) => {
    const { made } = await act({ answer: () => answerJson(decimalPointText) })
    const items = [
      { version: '2.33.0', percentage: 0 },
      { version: '3.15.0', percentage: 12 },
    ]
    const data = { nowVersion: '2.20.0', items }
    const raisedName = 'decimal-point-breaks'
    return evaluateSuccess(made, { data, read: options.read, raisedName })
  },
})

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

interface UnusualRow {
  readonly suffix: string
  readonly title: string
  readonly fault: Fault
  readonly name: ClientFindingName
}

// Legal JSON, and not what WeChat has been seen to send from here: to read it is right, anything else
// is a warning.
const legalReplies: readonly UnusualRow[] = [
  {
    suffix: 'pretty-json',
    title: 'a reply over several lines is read',
    fault: { reply: 'prettyJson' },
    name: 'whitespace-breaks',
  },
  {
    suffix: 'text-plain',
    title: 'a reply that is sent as text/plain is read',
    fault: { reply: 'textPlain' },
    name: 'content-type-breaks',
  },
]

/** That replies are read which WeChat has not been seen to send, and may. */
export const unusualReplyChecks: readonly ClientCheck[] = clientOperations.flatMap((operation) =>
  legalReplies.map((row) =>
    createHandlingCheck({
      name: `${shortName(operation)}-${row.suffix}`,
      title: row.title,
      operation,
      run: (scene) => evaluateUnusual(scene, row),
    }),
  ),
)

async function evaluateUnusual(
  scene: HandlingScene,
  row: UnusualRow,
): Promise<readonly ClientFinding[]> {
  const { shop, act } = scene
  const added = await shop.addFault(scene.operation, row.fault)
  const unusual = await act()
  const { made } = unusual
  const findings = await evaluateOwnSuccess(scene, unusual)
  if (findings.length === 0 || made.kind === 'pending') return findings
  await added.remove()
  const usual = await evaluateOwnSuccess(scene, await act())
  // A client that cannot do with the usual reply either does not break on the unusual one.
  return usual.length > 0 ? usual : [{ name: row.name, received: describeAttempt(made) }]
}
