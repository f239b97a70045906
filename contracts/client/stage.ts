import { IncomingMessage } from 'node:http'
import { errcodes } from '../../schemas/generated/errcodes.ts'
import { isJsonObject, parseJson } from '../../schemas/json.ts'
import type { OperationName } from '../../schemas/generated/operations.ts'
import { findOperationName } from '../../schemas/known-paths.ts'
import {
  createApp,
  type Exchange,
  type FakeMiniProgram,
  type FakeWeixin,
} from '../../server/index.ts'
import { callClient, type Attempt, type CallScene } from './call-client.ts'
import type { ClientCall, ClientOperation } from './client.ts'
import {
  answerJson,
  startRecorder,
  type Listener,
  type RecordedReply,
  type RecordedRequest,
} from './recorder.ts'
import { readErrcode } from './reading/read-data.ts'
import { splitTarget } from './requests/analyse-request.ts'
import { repair } from './requests/repair.ts'

/**
 * What a check is played on: a fake of its own, behind a server that keeps the bytes. Its address has
 * no path, as that of the real host has none.
 */
export interface Stage {
  readonly weixin: FakeWeixin
  /** The credentials of a mini program of the fake, for a call of the client. */
  readonly readCall: (shop: FakeMiniProgram) => ClientCall
  /** Lets the client make a call, and gives what came of it. */
  readonly act: (scene: CallScene, ordered: OrderedCall) => Promise<Act>
  /** Closes every connection and the port. */
  readonly close: () => Promise<void>
}

/** What the client is told to do. */
export interface OrderedCall {
  readonly operation: ClientOperation
  readonly shop: FakeMiniProgram
  readonly call: ClientCall
  /** The version that is to be set; null for a read. */
  readonly version: string | null
  /** Answers its calls of the operation in the place of the fake. */
  readonly answer?: (request: RecordedRequest) => Promise<RecordedReply> | RecordedReply
  /** Whether the version is set where `answer` says ok to a set; true by default. */
  readonly isApplied?: boolean
}

/** What came of a call of the client. */
export interface Act extends Pick<OrderedCall, 'operation' | 'call' | 'version'> {
  readonly made: Attempt
  /** Its requests for the operation, and those that nobody has told it to make. */
  readonly requests: readonly RecordedRequest[]
  /** The operations of all its requests, in their order. */
  readonly calls: readonly (OperationName | undefined)[]
  /** What the fake was asked meanwhile, and answered. */
  readonly exchanges: readonly Exchange[]
}

/** Starts a stage on a free port of loopback. */
export async function startStage({ seed }: { readonly seed: string }): Promise<Stage> {
  const app = createApp({ seed })
  const { weixin } = app
  const ordered: OrderedCall[] = []
  const answer = (request: RecordedRequest): Promise<RecordedReply> | RecordedReply | Listener => {
    if (isAside(request)) return asideReply
    const operation = findOperation(request)
    const order = ordered.find((one) => one.operation === operation) ?? ordered.at(-1)
    if (order === undefined || !isJudged(request, order.operation)) return pass(app, request)
    if (order.answer !== undefined) return answerOrder(order, request)
    return pass(app, repair(request, readWanted(order)))
  }
  const recorder = await startRecorder({ answer })
  const act = async (scene: CallScene, order: OrderedCall): Promise<Act> => {
    const { operation, call, version } = order
    const start = recorder.requests.length
    const last = await weixin.lastExchange()
    ordered.push(order)
    try {
      const made = await callClient(scene, operation, call, version ?? undefined)
      const sent = recorder.requests.slice(start).filter((request) => !isAside(request))
      const requests = sent.filter((request) => isJudged(request, operation))
      const exchanges = await weixin.exchanges({ afterId: last?.id ?? 0 })
      const calls = sent.map(findOperation)
      return { operation, call, version, made, requests, calls, exchanges }
    } finally {
      ordered.splice(ordered.indexOf(order), 1)
    }
  }
  return {
    weixin,
    readCall: (shop) => toCall(shop, recorder.url),
    act,
    close: async () => {
      await recorder.close()
      await weixin.close()
    },
  }
}

async function answerOrder(
  { answer, version, shop, isApplied = true }: OrderedCall,
  request: RecordedRequest,
): Promise<RecordedReply> {
  const reply = await answer?.(request)
  if (reply === undefined) throw new Error('nothing answers the call')
  const isOk = readErrcode(parseJson(reply.body.toString())) === 0
  // So that a client which reads the version back is told the truth.
  if (isOk && isApplied && version !== null) await shop.setSupportVersion(version)
  return reply
}

function toCall(shop: FakeMiniProgram, baseUrl: string): ClientCall {
  const { platform } = shop
  return {
    baseUrl,
    accessToken: shop.accessToken,
    appid: shop.appid,
    secret: shop.secret,
    refreshToken: shop.refreshToken,
    componentAppid: platform.componentAppid,
    componentSecret: platform.componentSecret,
    ticket: platform.componentVerifyTicket,
  }
}

/** The operation that a request calls; undefined for a path that none has. */
export function findOperation({ url }: RecordedRequest): OperationName | undefined {
  return findOperationName(splitTarget(url).path)
}

/**
 * Whether a request is judged as one for the operation that the client was told to call. It may call
 * any other that WeChat documents beside it, but set a version when it is told to read one. What it
 * sends aside is sorted out before.
 */
function isJudged(request: RecordedRequest, ordered: ClientOperation): boolean {
  const operation = findOperation(request)
  if (operation === undefined || operation === ordered) return true
  if (operation === 'setSupportVersion') return true
  return operation === 'getSupportVersion' && holdsVersion(request)
}

/** Whether a request asks for nothing: it opens a connection, or learns what is there. */
function isAside({ method }: RecordedRequest): boolean {
  return method === 'HEAD' || method === 'OPTIONS'
}

/** What WeChat answers to such a request; a fault is meant for the call that follows. */
const asideReply = answerJson(
  `{"errcode":43002,"errmsg":"${errcodes[43002].text} rid: 69b8a2af-04d2c1b6-3a5e7f10"}`,
)

/** Whether a request is a set, wherever it went. */
function holdsVersion({ body }: RecordedRequest): boolean {
  const json = parseJson(body.toString())
  return isJsonObject(json) && 'version' in json
}

function readWanted({ operation, call, version }: OrderedCall): Parameters<typeof repair>[1] {
  return { operation, version, accessTokens: [call.accessToken], tier: 'tolerant' }
}

/** Lets the fake answer a request whose bytes have been read. */
function pass(app: ReturnType<typeof createApp>, request: RecordedRequest): Listener {
  return (incoming, response) => {
    app(toIncoming(request, incoming), response)
  }
}

function toIncoming(
  { method, url, rawHeaders, body }: RecordedRequest,
  { socket, headers, httpVersion }: IncomingMessage,
): IncomingMessage {
  const { path, query } = splitTarget(url)
  const copy = new IncomingMessage(socket)
  copy.method = method
  copy.url = query === '' ? path : `${path}?${query}`
  copy.httpVersion = httpVersion
  copy.headers = headers
  copy.rawHeaders = [...rawHeaders]
  // Else Node takes it for one that was broken off, and closes the connection.
  copy.complete = true
  copy.push(body)
  copy.push(null)
  return copy
}
