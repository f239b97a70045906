import type { Exchange, FakeMiniProgram, NewMiniProgram } from '../../../server/index.ts'
import { callClient, newVersion, oldVersion, type Attempt } from '../call-client.ts'
import type { ClientCheck, ClientFinding, ClientOperation, ClientScene } from '../client-check.ts'
import type { ClientCall } from '../client.ts'
import { evaluateSuccess, type SupportVersionData } from '../reading/evaluate-reply.ts'
import { isObject } from '../reading/read-data.ts'
import { mostCalls, reportNotCalled } from '../requests/record-call.ts'

/** What a check of the handling does its work with: a mini program of its own on the shared fake. */
export interface HandlingScene extends ClientScene {
  readonly operation: ClientOperation
  readonly shop: FakeMiniProgram
  /** Lets the client make the call; a change replaces credentials of it. */
  readonly act: (change?: Partial<ClientCall>) => Promise<Attempt>
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
      const weixin = await scene.weixin()
      const shop = await weixin.addMiniProgram({
        supportVersion: oldVersion,
        rows: wholeRows,
        ...row.shop,
      })
      const unsent: ClientFinding[] = []
      const act: HandlingScene['act'] = async (change) => {
        const last = await shop.lastExchange()
        const made = await callClient(scene, operation, { ...toCall(shop), ...change })
        const exchanges = await shop.exchanges({ afterId: last?.id ?? 0 })
        if (!exchanges.some((exchange) => isOwnCall(exchange, operation))) {
          unsent.push(reportNotCalled(made))
        }
        return made
      }
      const findings = await row.run({ ...scene, operation, shop, act })
      // What a client makes of a reply that it never got says nothing.
      if (unsent.length > 0) return unsent.slice(0, 1)
      return [...findings, ...(await countCalls(shop, operation))]
    },
  }
}

function toCall({ url, platform, ...shop }: FakeMiniProgram): ClientCall {
  return {
    baseUrl: url,
    accessToken: shop.accessToken,
    appid: shop.appid,
    secret: shop.secret,
    refreshToken: shop.refreshToken,
    componentAppid: platform.componentAppid,
    componentSecret: platform.componentSecret,
    ticket: platform.componentVerifyTicket,
  }
}

/** A client may read before it sets, and need not set once that is refused. */
function isOwnCall(exchange: Exchange, operation: ClientOperation): boolean {
  if (exchange.operation === operation) return true
  const refused = exchange.errcode !== null && exchange.errcode !== 0
  return exchange.operation === 'getSupportVersion' && refused
}

async function countCalls(
  shop: FakeMiniProgram,
  operation: ClientOperation,
): Promise<ClientFinding[]> {
  const { length } = await shop.exchanges({ operation })
  if (length <= mostCalls) return []
  const expected = `at most ${mostCalls} calls`
  return [{ name: 'retries-unbounded', received: `more than ${mostCalls} calls`, expected }]
}

/** What the fake answered last to getSupportVersion, as data; null if that was no success. */
export function readAnswered(exchange: Exchange | undefined): SupportVersionData | null {
  const reply = exchange?.reply
  if (!isObject(reply) || !isObject(reply['uv_info'])) return null
  return {
    nowVersion: String(reply['now_version']),
    items: reply['uv_info']['items'] as SupportVersionData['items'],
  }
}

/** Evaluates a call that the fake answers with a success: what was read, or what was set. */
export async function evaluateOwnSuccess(
  { operation, shop, options }: HandlingScene,
  made: Attempt,
  names: Pick<Parameters<typeof evaluateSuccess>[1], 'raisedName'> = {},
): Promise<ClientFinding[]> {
  const exchange = await shop.lastExchange(operation)
  if (exchange === undefined) return [reportNotCalled(made)]
  // The reply of a fault is what the check is about; a rule has refused the client's own request.
  if (exchange.rule !== null && exchange.faultId === null) {
    const answer = exchange.errcode === null ? 'another status' : `errcode ${exchange.errcode}`
    return [{ name: 'request-refused', received: answer, detail: exchange.why }]
  }
  const wanted = { read: options.read, ...names }
  if (operation === 'getSupportVersion') {
    return evaluateSuccess(made, { ...wanted, data: readAnswered(exchange) })
  }
  const findings = evaluateSuccess(made, { ...wanted, data: null })
  const set = await shop.supportVersion()
  if (findings.length > 0 || set === newVersion) return findings
  return [{ name: 'set-without-effect', received: `${set} set`, expected: `${newVersion} set` }]
}
