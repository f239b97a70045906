import type { OperationName } from '../schemas/generated/operations.ts'
import type { MiniProgramOptions, PlatformOptions } from '../schemas/generated/types.ts'
import type { Exchange } from './engine/exchange.ts'

/** What `addMiniProgram()` takes; all that is left out is drawn from the seed. */
export interface NewMiniProgram extends MiniProgramOptions {
  /** The platform that it authorises; one of its own by default. */
  platform?: Pick<FakePlatform, 'componentAppid'>
}

/** What can be asked of a part of the journal. */
export interface Exchanges {
  /** Every exchange that is still in the journal, oldest first. */
  exchanges(): Promise<Exchange[]>
  /** The last exchange, or the last one of an operation; undefined if there was none. */
  lastExchange(operation?: OperationName): Promise<Exchange | undefined>
}

/** A running fake. */
export interface FakeWeixin extends Exchanges, AsyncDisposable {
  /** Its address without a slash at the end, e.g. `http://127.0.0.1:43210`; empty for `createApp()`. */
  readonly url: string
  /** Adds a third-party platform. Throws `invalid_options`, `appid_taken`. */
  addPlatform(options?: PlatformOptions): Promise<FakePlatform>
  /**
   * Adds a mini program that has authorised a platform. Whatever happens to it touches no other.
   * Throws `invalid_options`, `appid_taken`, `token_taken`, `unknown_platform`.
   */
  addMiniProgram(options?: NewMiniProgram): Promise<FakeMiniProgram>
  /** Closes every connection and the port; twice is fine. */
  close(): Promise<void>
}

/** A third-party platform (component) of the fake. */
export interface FakePlatform extends Exchanges {
  readonly componentAppid: string
  readonly componentSecret: string
  /** The ticket that WeChat would have pushed; the fake pushes none. */
  readonly componentVerifyTicket: string
  /** Makes the ticket expired (61005), until `api_start_push_ticket` is called. */
  expireTicket(): Promise<void>
}

/** A mini program of the fake: one tenant. */
export interface FakeMiniProgram extends Exchanges {
  readonly appid: string
  /** Its own secret, for `/cgi-bin/token` and `/cgi-bin/stable_token`. */
  readonly secret: string
  /** The authorizer access token that it started with; it lives 7200 s on the fake's clock. */
  readonly accessToken: string
  /** For `api_authorizer_token`. */
  readonly refreshToken: string
  /** For `api_query_auth`; refused after one hour. */
  readonly authorizationCode: string
  /** The platform that it has authorised. */
  readonly platform: FakePlatform
  /**
   * An address of its own: all that comes through it belongs to this mini program, whatever its
   * token or path. For `createApp()` it is the path to append to the address of the mount.
   */
  readonly url: string
  /** Its minimum base-library version now. */
  supportVersion(): Promise<string>
  /** Sets the minimum version without a call. Throws `invalid_options` unless it is like `1.0.0`. */
  setSupportVersion(version: string): Promise<void>
  /** Expires every access token that it has now (42001); its refresh token stays good. */
  expireToken(): Promise<void>
}
