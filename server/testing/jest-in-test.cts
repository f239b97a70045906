/**
 * The public entry `fake-weixin/jest/in-test`: what a test file in Jest's sandbox uses.
 *
 * It is CommonJS and depends on nothing, because the sandbox cannot load ES modules on Node 20.
 * It speaks to the fake by its control API over HTTP, and the test environment `fake-weixin/jest`
 * evaluations, outside the sandbox.
 *
 * @module
 */
import type {
  Clock,
  Exchange,
  ExchangeQuery,
  FaultState,
  MiniProgram,
  NewMiniProgram,
} from '../../schemas/generated/types.ts' with { 'resolution-mode': 'import' }
import type { FakeMiniProgram } from '../fake/fake-weixin.ts' with { 'resolution-mode': 'import' }
import type { ReceivedConditions } from './evaluate-exchanges.ts' with {
  'resolution-mode': 'import',
}
import type { JestBridge } from './jest-bridge.ts' with { 'resolution-mode': 'import' }
import type { AllowedRefusal, UnexpectedPolicy } from './refusals.ts' with {
  'resolution-mode': 'import',
}

/** How a test file uses the fake. */
export interface JestOptions {
  /** What happens to a test whose client was refused unexpectedly; `fail` by default. */
  readonly unexpected?: UnexpectedPolicy
  /** Refusals that do not fail a test; none by default. `allowRefusals(shop, 89014)` adds one. */
  readonly allowedRefusals?: readonly AllowedRefusal[]
}

/** A mini program of one test: the part of `FakeMiniProgram` that tests need most. */
export type JestMiniProgram = Pick<
  FakeMiniProgram,
  | 'accessToken'
  | 'addFault'
  | 'advanceClock'
  | 'appid'
  | 'authorizationCode'
  | 'change'
  | 'exchanges'
  | 'expireToken'
  | 'lastExchange'
  | 'refreshToken'
  | 'secret'
  | 'setSupportVersion'
  | 'supportVersion'
  | 'url'
> &
  Readonly<Pick<MiniProgram, 'componentAppid' | 'componentSecret' | 'componentVerifyTicket'>>

/** The fake of one test file. */
export interface JestWeixin {
  /** Its address, without a slash at the end. */
  readonly url: string
  /**
   * Adds a mini program of the test that runs. At its end it is removed, and the test fails with
   * the explained exchanges if its client was refused unexpectedly.
   */
  addMiniProgram(options?: NewMiniProgram): Promise<JestMiniProgram>
  /**
   * Calls the control API, e.g. `control('POST', '/clock', { advance: '2h' })`. Throws what it
   * says is wrong.
   */
  control(method: string, path: string, input?: object): Promise<unknown>
}

/**
 * Gives a test file its fake, adds the matchers `toHaveSetVersion` and `toHaveReceived` to
 * `expect`, and checks each test at its end; call it at the top of the file.
 */
export declare function useFakeWeixin(options?: JestOptions): JestWeixin

/**
 * Says that the client of this test may be refused so. Pass null for calls that belong to no mini
 * program.
 */
export declare function allowRefusals(
  owner: JestMiniProgram | null,
  ...refusals: readonly AllowedRefusal[]
): void

interface JestGlobals {
  afterEach: (check: () => Promise<void>) => void
  expect: { extend: (matchers: Record<string, JestMatcher>) => void }
}

type JestMatcher = (
  shop: JestMiniProgram,
  first: string,
  conditions?: ReceivedConditions,
) => Promise<{ pass: boolean; message: () => string }>

const http: typeof import('node:http') = require('node:http')

const useFake: typeof useFakeWeixin = ({ unexpected = 'fail', allowedRefusals = [] } = {}) => {
  const { afterEach, expect }: JestGlobals = require('@jest/globals')
  const { url } = findBridge()
  const shops: JestMiniProgram[] = []
  expect.extend({ toHaveReceived: matchReceived, toHaveSetVersion: matchSetVersion })
  afterEach(async () => {
    const reports = await Promise.all(shops.splice(0).map((shop) => finish(url, shop)))
    const report = reports.filter((text) => text !== '').join('\n\n')
    if (report === '' || unexpected === 'ignore') return
    if (unexpected === 'fail') throw new Error(report)
    console.warn(report)
  })
  return {
    url,
    control: (method, path, input) => control(url, method, path, input),
    addMiniProgram: async (options = {}) => {
      const state = (await control(url, 'POST', '/mini-programs', options)) as MiniProgram
      const shop = createMiniProgram(url, state)
      shops.push(shop)
      allow(shop, ...allowedRefusals)
      return shop
    },
  }
}

const allow: typeof allowRefusals = (owner, ...refusals) => {
  findBridge().allowRefusals(owner, refusals)
}

function createMiniProgram(url: string, state: MiniProgram): JestMiniProgram {
  const { appid } = state
  const path = `/mini-programs/${encodeURIComponent(appid)}`
  const exchanges = (query = {}) => listExchanges(url, { ...query, appid })
  const change = async (changes: object) => {
    await control(url, 'PATCH', path, changes)
  }
  return {
    ...state,
    change,
    exchanges,
    setSupportVersion: (supportVersion) => change({ supportVersion }),
    supportVersion: async () => ((await control(url, 'GET', path)) as MiniProgram).supportVersion,
    lastExchange: async (operation) =>
      (await exchanges({ ...(operation === undefined ? {} : { operation }), limit: 1 }))[0],
    addFault: async (operation, fault) => {
      const input = { ...fault, operation, appid }
      const { id } = (await control(url, 'POST', '/faults', input)) as FaultState
      const remove = async () => {
        await control(url, 'DELETE', `/faults/${id}`)
      }
      return { id, remove }
    },
    advanceClock: async (advance) =>
      (await control(url, 'POST', '/clock', { advance, appid })) as Clock,
    expireToken: async () => {
      await control(url, 'POST', `${path}/tokens/expire`)
    },
  }
}

/** Removes a mini program; returns what its client was refused unexpectedly. */
async function finish(url: string, shop: JestMiniProgram): Promise<string> {
  const { appid, componentAppid } = shop
  const exchanges = await listExchanges(url, { componentAppid })
  await control(url, 'DELETE', `/mini-programs/${encodeURIComponent(appid)}`)
  const own = exchanges.filter((exchange) => exchange.appid === null || exchange.appid === appid)
  return findBridge().reportUnexpected(shop, own)
}

async function matchReceived(
  shop: JestMiniProgram,
  operation: string,
  conditions?: ReceivedConditions,
) {
  const bridge = findBridge()
  const evaluation = bridge.evaluateReceived(shop, await shop.exchanges(), operation, conditions)
  return { pass: evaluation.pass, message: () => evaluation.message }
}

async function matchSetVersion(shop: JestMiniProgram, version: string) {
  const [exchanges, now] = await Promise.all([shop.exchanges(), shop.supportVersion()])
  const evaluation = findBridge().evaluateSetVersion(exchanges, now, version)
  return { pass: evaluation.pass, message: () => evaluation.message }
}

async function listExchanges(url: string, query: ExchangeQuery): Promise<Exchange[]> {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) parameters.set(name, String(value))
  return (await control(url, 'GET', `/exchanges?${parameters}`)) as Exchange[]
}

/** Calls the control API; throws what it says is wrong. */
function control(url: string, method: string, path: string, input?: object): Promise<unknown> {
  const body = input === undefined ? undefined : JSON.stringify(input)
  const headers = body === undefined ? {} : describeBody(body)
  return new Promise((resolve, reject) => {
    // No kept connection, so that Jest finds nothing open at the end.
    const options = { method, headers, agent: false }
    const request = http.request(`${url}/__admin${path}`, options, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece))
      response.on('error', reject).on('end', () => {
        const { statusCode = 0 } = response
        if (statusCode < 300) resolve(text === '' ? undefined : JSON.parse(text))
        else reject(new Error(readProblem(text, `${method} ${path} answered ${statusCode}`)))
      })
    })
    request.on('error', reject).end(body)
  })
}

function describeBody(body: string): Record<string, string | number> {
  return { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }
}

function readProblem(text: string, otherwise: string): string {
  try {
    const { error } = JSON.parse(text) as { error: { message: string } }
    return error.message
  } catch {
    return `Failed to reach the control API of the fake: ${otherwise}: ${text}`
  }
}

function findBridge(): JestBridge {
  const bridge: JestBridge | undefined = Reflect.get(globalThis, '__fakeWeixin')
  if (bridge !== undefined) return bridge
  throw new Error(
    'Failed to find the fake: this test file runs outside its environment. ' +
      "Expected testEnvironment: 'fake-weixin/jest'. Set it in the configuration of Jest, or " +
      'begin the file with /** @jest-environment fake-weixin/jest */.',
  )
}

module.exports = {
  allowRefusals: allow,
  useFakeWeixin: useFake,
} satisfies typeof import('./jest-in-test.cts')
