import type { FakeMiniProgram, FakeWeixin, FakeWeixinOptions } from '#server/index.ts'
import type { RuleName } from '#schemas/generated/rules.ts'
import type { WireReply, WireRequest } from '#test/conformance/transport.ts'

/** What a row may use to write its request. */
export interface Scene {
  weixin: FakeWeixin
  shop: FakeMiniProgram
  /** Calls an operation and answers its reply, for what has to happen before. */
  call: (request: WireRequest) => Promise<Record<string, unknown>>
  /** Moves the clock. */
  pass: (seconds: number) => void
}

/** One request and the reply that a rule demands. */
export interface Row {
  rule: RuleName
  title: string
  options?: FakeWeixinOptions
  /** What the mini program `shop` is made of. */
  shop?: Parameters<FakeWeixin['addMiniProgram']>[0]
  request: (scene: Scene) => WireRequest | Promise<WireRequest>
  /** HTTP status; 200 by default. */
  status?: number
  reply: Expectation
  /** Whether the row acts for accounts besides `shop`, whose tokens shop's base URL does not take. */
  beyondShop?: boolean
}

/** What a reply has to be. */
export type Expectation =
  /** A refusal with this errcode, its exact text and a rid. */
  | { errcode: number }
  /** The whole body. */
  | { body: string }
  | { matches: RegExp }
  /** Throws if the reply is wrong; may call on. */
  | { satisfies: (reply: WireReply, scene: Scene) => void | Promise<void> }

export const setPath = '/cgi-bin/wxopen/setweappsupportversion'
export const getPath = '/cgi-bin/wxopen/getweappsupportversion'

/** A POST with a body of JSON text under `application/json`. */
export function post(path: string, query: string, body: string | Uint8Array): WireRequest {
  return { method: 'POST', path, query, headers: { 'Content-Type': 'application/json' }, body }
}

/** A right call of getSupportVersion, but for what a row changes. */
export function get({ shop }: Scene, body: string | Uint8Array = '{}'): WireRequest {
  return post(getPath, `access_token=${shop.accessToken}`, body)
}

/** A right call of setSupportVersion, but for what a row changes. */
export function set(
  { shop }: Scene,
  body: string | Uint8Array = '{"version":"2.25.0"}',
): WireRequest {
  return post(setPath, `access_token=${shop.accessToken}`, body)
}

/** The reply of a success without data. */
export const ok = { body: '{"errcode":0,"errmsg":"ok"}' }
