import type { Fault } from '../../../schemas/generated/types.ts'
import { describeAttempt, newVersion } from '../call-client.ts'
import type { ClientCheck } from '../client-check.ts'
import { clientOperations, shortName, type ClientOperation } from '../client.ts'
import type { ClientFindingName, ClientFinding } from '../findings/client-findings.ts'
import type { Act } from '../stage.ts'
import {
  createHandlingCheck,
  evaluateOwnSuccess,
  readAnswered,
  type HandlingScene,
} from './create-handling-check.ts'

/** One way in which the answer to a call that was done is lost or corrupted. */
interface LossRow {
  readonly suffix: string
  readonly title: string
  readonly fault: Fault
  /** What it is called when the client takes it for a success. */
  readonly successName: ClientFindingName
  readonly slow?: boolean
}

const rows: readonly LossRow[] = [
  {
    suffix: 'hang',
    title: 'a call that is never answered ends in an error within the time-out',
    fault: { connection: 'hang', when: 'after' },
    successName: 'lost-answer-as-success',
    slow: true,
  },
  {
    suffix: 'reply-hang',
    title: 'a reply that comes to a halt in its middle ends in an error within the time-out',
    fault: { connection: 'drip', delay: 600_000 },
    successName: 'cut-reply-as-success',
    slow: true,
  },
  {
    suffix: 'answer-reset',
    title: 'an answer that is lost by a reset of the connection ends in an error',
    fault: { connection: 'reset', when: 'after' },
    successName: 'lost-answer-as-success',
  },
  {
    suffix: 'answer-closed',
    title: 'an answer that is lost by the end of the connection ends in an error',
    fault: { connection: 'empty', when: 'after' },
    successName: 'lost-answer-as-success',
  },
  {
    suffix: 'reply-cut',
    title: 'a reply that is cut off in its middle ends in an error',
    fault: { connection: 'cut' },
    successName: 'cut-reply-as-success',
  },
  {
    suffix: 'reply-short',
    title: 'a reply that is shorter than its Content-Length ends in an error',
    fault: { reply: 'wrongContentLength' },
    successName: 'cut-reply-as-success',
  },
  {
    suffix: 'html-502',
    title: 'an HTML page with status 502 ends in an error',
    fault: { reply: 'html502' },
    successName: 'html-as-success',
  },
  {
    suffix: 'empty-reply',
    title: 'a reply without a body ends in an error',
    fault: { reply: 'emptyBody' },
    successName: 'empty-body-as-success',
  },
  {
    suffix: 'malformed-json',
    title: 'a reply that is broken JSON ends in an error',
    fault: { reply: 'malformedJson' },
    successName: 'malformed-json-as-success',
  },
]

/** The same where the version was not set, which a client cannot know either, unless it reads it. */
const undoneRows: readonly LossRow[] = [
  {
    suffix: 'request-reset',
    title: 'a call that is lost before it is done, by a reset, ends in an error',
    fault: { connection: 'reset', when: 'before' },
    successName: 'lost-answer-as-success',
  },
  {
    suffix: 'request-closed',
    title: 'a call that is lost before it is done, by the end of the connection, ends in an error',
    fault: { connection: 'empty', when: 'before' },
    successName: 'lost-answer-as-success',
  },
  {
    suffix: 'request-html-502',
    title: 'an HTML page with status 502 to a call that is not done ends in an error',
    fault: { reply: 'html502', when: 'before' },
    successName: 'html-as-success',
  },
]

/** That a lost or corrupted answer is no success, and that no set is repeated blindly. */
export const lostReplyChecks: readonly ClientCheck[] = [
  ...clientOperations.flatMap((operation) => rows.map((row) => createLossCheck(operation, row))),
  ...undoneRows.map((row) => createLossCheck('setSupportVersion', row)),
]

function createLossCheck(operation: ClientOperation, row: LossRow): ClientCheck {
  const { suffix, title, fault, slow = false } = row
  return createHandlingCheck({
    name: `${shortName(operation)}-${suffix}`,
    title,
    operation,
    slow,
    run: async (scene) => {
      await scene.shop.addFault(operation, fault)
      const act = await scene.act()
      return [...(await evaluateLoss(scene, act, row)), ...countRepetitions(act)]
    },
  })
}

async function evaluateLoss(
  scene: HandlingScene,
  act: Act,
  { successName, fault }: LossRow,
): Promise<ClientFinding[]> {
  const { made } = act
  const received = describeAttempt(made)
  const expected = 'an error'
  if (made.kind === 'raised') return []
  if (made.kind === 'pending') return [{ name: 'hangs', received, expected }]
  if (hasReadBack(act)) {
    // Then it knows whether the version was set.
    if (readAnswered(act)?.nowVersion === newVersion) return []
    const detail = 'It read the version afterwards, and that was another one.'
    return [{ name: successName, received, expected, detail }]
  }
  if (fault.reply !== 'wrongContentLength') return [{ name: successName, received, expected }]
  const misread = await evaluateOwnSuccess(scene, act)
  if (misread.length > 0) return [{ name: successName, received, expected }]
  const detail = 'The JSON was whole, so nothing was lost this time.'
  return [{ name: successName, received, expected, detail, severity: 'warning' }]
}

/** Whether a client has read the version after its last set. */
export function hasReadBack({ calls }: Act): boolean {
  const set = calls.lastIndexOf('setSupportVersion')
  return set !== -1 && calls.lastIndexOf('getSupportVersion') > set
}

/** Whether a set whose answer was lost came again, with no read in between. */
function countRepetitions({ operation, exchanges }: Act): ClientFinding[] {
  if (operation !== 'setSupportVersion') return []
  const calls = exchanges.map((exchange) => exchange.operation)
  const sets = calls.filter((call) => call === operation).length
  if (countBlind(calls) === 0) return []
  return [{ name: 'set-repeated', received: `${sets} sets`, expected: 'one set' }]
}

/** How many sets came after another one without a read in between. */
function countBlind(calls: readonly (string | null)[]): number {
  let blind = 0
  let unread = false
  for (const call of calls) {
    if (call === 'getSupportVersion') unread = false
    if (call !== 'setSupportVersion') continue
    if (unread) blind += 1
    unread = true
  }
  return blind
}
