import type { FakeMiniProgram, NewMiniProgram } from '../../../server/index.ts'
import { newVersion, oldVersion } from '../call-client.ts'
import type { ClientCheck, ClientScene } from '../client-check.ts'
import { type ClientCall, clientOperations, type ClientOperation } from '../client.ts'
import { isFailure, nameOnce, type ClientFinding } from '../findings/client-findings.ts'
import { evaluateSuccess, type SupportVersionData } from '../reading/evaluate-reply.ts'
import { isObject } from '../reading/read-data.ts'
import { analyseRequest } from '../requests/analyse-request.ts'
import {
  findLeaks,
  isNothingToDo,
  mostCalls,
  readRefusal,
  reportNotCalled,
} from '../requests/evaluate-act.ts'
import type { Act, OrderedCall, Stage } from '../stage.ts'

/** What a check of the handling does its work with: a stage of its own, and a mini program on it. */
export interface HandlingScene extends ClientScene {
  readonly operation: ClientOperation
  readonly stage: Stage
  readonly shop: FakeMiniProgram
  /** Lets the client make a call: that of the check, unless another is named. */
  readonly act: (order?: ActOrder) => Promise<Act>
}

/** What is different from the call of the check. */
interface ActOrder extends Pick<OrderedCall, 'answer' | 'isApplied'> {
  readonly shop?: FakeMiniProgram
  readonly operation?: ClientOperation
  readonly version?: string
  /** Takes the place of credentials of the call. */
  readonly change?: Partial<ClientCall>
}

/** A check of the handling, as its row says it. */
export interface HandlingRow {
  readonly name: string
  readonly title: string
  readonly operation: ClientOperation
  readonly slow?: boolean
  /** What the mini program is like. */
  readonly shop?: NewMiniProgram
  /** Brings about what is to be handled, lets the client act and evaluates what it did. */
  readonly run: (scene: HandlingScene) => Promise<readonly ClientFinding[]>
}

/** Whole percentages, so that a client that breaks on fractions is found by the checks of those. */
const wholeRows = [
  { version: '2.33.0', percentage: 0 },
  { version: '3.14.3', percentage: 12 },
  { version: '3.15.0', percentage: 88 },
]

/** Makes a check of a row: adds the mini program, and finds calls without end, or none at all. */
export function createHandlingCheck(row: HandlingRow): ClientCheck {
  const { name, title, operation, slow } = row
  return {
    name,
    title,
    part: 'handling',
    operation,
    ...(slow === undefined ? {} : { slow }),
    run: async (scene) => {
      const stage = await scene.openStage()
      const shop = await stage.weixin.addMiniProgram({
        supportVersion: oldVersion,
        rows: wholeRows,
        ...row.shop,
      })
      const acts: Act[] = []
      const act: HandlingScene['act'] = async (order) => {
        const made = await stage.act(scene, composeOrder({ operation, stage, shop }, order))
        acts.push(made)
        return made
      }
      const findings = await row.run({ ...scene, operation, stage, shop, act })
      return evaluateActs(acts, findings, scene)
    },
  }
}

function composeOrder(
  { operation, stage, shop: usual }: Pick<HandlingScene, 'operation' | 'stage' | 'shop'>,
  order: ActOrder = {},
): OrderedCall {
  const { operation: ordered = operation, version = newVersion, change, shop = usual } = order
  const { answer, isApplied = true } = order
  return {
    operation: ordered,
    shop,
    call: { ...stage.readCall(shop), ...change },
    version: ordered === 'setSupportVersion' ? version : null,
    isApplied,
    ...(answer === undefined ? {} : { answer }),
  }
}

function evaluateActs(
  acts: readonly Act[],
  findings: readonly ClientFinding[],
  scene: ClientScene,
): ClientFinding[] {
  // What a client makes of a reply that it never got says nothing.
  const unsent = acts.find(
    (act) => act.requests.length === 0 && readRefusal(act) === null && !isNothingToDo(act),
  )
  const known = new Set(findings.map(({ name }) => name))
  if (unsent !== undefined && ![...known].some(isAboutCalling)) return [reportNotCalled(unsent)]
  return nameOnce([
    ...acts.flatMap((act) => analyseUnjudged(act, scene)),
    ...findings,
    ...acts.flatMap(findLeaks),
    ...countCalls(acts),
  ])
}

/** Findings of the checks of two calls, which know better than that a call was not made. */
function isAboutCalling(name: string): boolean {
  return [
    'not-called',
    'stale-read',
    'optimistic-read',
    'versions-compared-as-text',
    'refused-unsent',
  ].includes(name)
}

/**
 * What is wrong with the requests, where the check that says so is not made: they were put right for
 * the fake, and this check must not pass all the same.
 */
function analyseUnjudged(
  { operation, version, call, requests }: Act,
  { isRequestJudged, options }: ClientScene,
): ClientFinding[] {
  if (isRequestJudged(operation)) return []
  const wanted = {
    operation,
    version,
    accessTokens: [call.accessToken],
    tier: options.tier,
  } as const
  const found = requests.flatMap((request) => analyseRequest(request, wanted))
  return found.filter((finding) => isFailure(finding) && finding.name !== 'token-wrong')
}

function countCalls(acts: readonly Act[]): ClientFinding[] {
  return clientOperations.flatMap((operation): ClientFinding[] => {
    const own = acts.filter((act) => act.operation === operation)
    const most = Math.max(0, ...own.map(({ requests }) => requests.length))
    if (most <= mostCalls) return []
    const expected = `at most ${mostCalls} calls`
    return [{ name: 'retries-unbounded', received: `more than ${mostCalls} calls`, expected }]
  })
}

/** What the fake answered last to getSupportVersion, as data; null if that was no success. */
export function readAnswered({ exchanges }: Pick<Act, 'exchanges'>): SupportVersionData | null {
  const reply = exchanges.findLast(({ operation }) => operation === 'getSupportVersion')?.reply
  if (!isObject(reply) || !isObject(reply['uv_info'])) return null
  return {
    nowVersion: String(reply['now_version']),
    items: reply['uv_info']['items'] as SupportVersionData['items'],
  }
}

/** Evaluates a call that the fake answers with a success: what was read, or what was set. */
export async function evaluateOwnSuccess(
  { shop, options }: Pick<HandlingScene, 'shop' | 'options'>,
  act: Act,
  names: Pick<Parameters<typeof evaluateSuccess>[1], 'raisedName'> = {},
): Promise<ClientFinding[]> {
  const { operation, made, exchanges, version } = act
  const exchange = exchanges.findLast((one) => one.operation === operation)
  if (isNothingToDo(act)) return []
  if (exchange === undefined) return [reportNotCalled(act)]
  // The reply of a fault is what the check is about; a rule has refused the client's own request.
  if (exchange.rule !== null && exchange.faultId === null) {
    const name = exchange.rule.startsWith('token-') ? 'token-wrong' : 'request-refused'
    const answer = exchange.errcode === null ? 'another status' : `errcode ${exchange.errcode}`
    return [{ name, received: answer, detail: exchange.why }]
  }
  const wanted = { read: options.read, ...names }
  if (operation === 'getSupportVersion') {
    return evaluateSuccess(made, { ...wanted, data: readAnswered(act) })
  }
  const findings = evaluateSuccess(made, { ...wanted, data: null })
  const set = await shop.supportVersion()
  if (findings.length > 0 || set === version) return findings
  return [
    { name: 'set-without-effect', received: `${set} set`, expected: `${String(version)} set` },
  ]
}
