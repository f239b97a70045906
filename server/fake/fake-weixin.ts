import type { OperationName } from '../../schemas/generated/operations.ts'
import type {
  Clock,
  ErrcodeRow,
  Exchange,
  ExchangeQuery,
  Explanation,
  Fault,
  FaultState,
  Har,
  Health,
  MiniProgramChanges,
  MiniProgramOptions,
  NewReply,
  OperationRow,
  PactState,
  PactStateValues,
  PlatformOptions,
  ReplyState,
  Snapshot,
  Token,
  TokenOptions,
  Versions,
} from '../../schemas/generated/types.ts'

/** Options for `addMiniProgram()`; missing ones are generated from the seed. */
export interface NewMiniProgram extends MiniProgramOptions {
  /** The platform that it authorises; one of its own by default. */
  platform?: Pick<FakePlatform, 'componentAppid'>
}

/** Which exchanges of an account are meant; every condition has to hold. */
export type OwnExchangeQuery = Omit<ExchangeQuery, 'appid' | 'componentAppid'>

/** What can be asked of the journal, or of an account's part of it. */
export interface Exchanges<Query = ExchangeQuery> {
  /** Every such exchange that is still in the journal, oldest first; all by default. */
  exchanges(query?: Query): Promise<Exchange[]>
  /** The last exchange, or the last one of an operation; undefined if there was none. */
  lastExchange(operation?: OperationName): Promise<Exchange | undefined>
  /**
   * The oldest such exchange; waits for it if there is none yet. `timeout` is in milliseconds of
   * real time, 5000 by default. Throws `exchange_timeout`, which lists what came instead.
   */
  waitForExchange(query?: Query, options?: { timeout?: number }): Promise<Exchange>
  /** Throws `unexpected_exchange`, which explains them, if there is such an exchange now. */
  expectNone(query?: Query): Promise<void>
  /** Forgets such exchanges; all by default. */
  removeExchanges(query?: Query): Promise<void>
}

/** A fault or a canned reply that was added. */
export interface Handle {
  readonly id: number
  /** Removes it. Throws `unknown_fault` or `unknown_reply` if that was done before. */
  remove(): Promise<void>
}

/** What can be done alike to the world, a platform and a mini program. */
export interface Scoped<Query = ExchangeQuery> extends Exchanges<Query> {
  /** Lets calls of an operation, or of `any`, go wrong. Throws `invalid_options`. */
  addFault(operation: OperationName | 'any', fault: Fault): Promise<Handle>
  /** Its faults, with how often each was triggered. */
  faults(): Promise<FaultState[]>
  /** Removes its faults; those of the world include everybody's. */
  removeFaults(): Promise<void>
  /** Gives a canned reply to a path of WeChat that is not faked. Throws `invalid_options`. */
  addReply(reply: Omit<NewReply, 'appid' | 'componentAppid'>): Promise<Handle>
  /** Its canned replies, with how often each was given. */
  replies(): Promise<ReplyState[]>
  /** What its clock shows. */
  clock(): Promise<Clock>
  /** Moves its clock forward: milliseconds, or text such as `30s`, `5m`, `2h`, `1d`. */
  advanceClock(duration: number | string): Promise<Clock>
  /** Stops its clock, where it is or at a moment (ISO 8601 text or a date). */
  freezeClock(at?: string | Date): Promise<Clock>
  /** Lets its clock run on from where it stands. */
  runClock(): Promise<Clock>
  /** Its state as JSON. Faults, canned replies and exchanges are not part of it. */
  snapshot(): Promise<Snapshot>
}

/** A running fake, in this process or elsewhere. */
export interface FakeWeixin extends Scoped, AsyncDisposable {
  /** Its address without a slash at the end, e.g. `http://127.0.0.1:43210`; empty for `createApp()`. */
  readonly url: string
  /** What callers of `/__admin` have to bring; null while it listens on loopback and needs none. */
  readonly controlToken: string | null
  /** Its address over HTTPS without a slash at the end; null unless started with `https`. */
  readonly httpsUrl: string | null
  /** The forward proxy behind which `api.weixin.qq.com` is this fake; null unless started with `proxy`. */
  readonly proxyUrl: string | null
  /** The certificate (PEM) that callers over HTTPS have to trust; null without `https` and `proxy`. */
  readonly caCertificate: string | null
  /** Adds a third-party platform. Throws `invalid_options`, `appid_taken`. */
  addPlatform(options?: PlatformOptions): Promise<FakePlatform>
  /**
   * Adds a mini program that has authorised a platform. Whatever happens to it touches no other.
   * Throws `invalid_options`, `appid_taken`, `token_taken`, `unknown_platform`.
   */
  addMiniProgram(options?: NewMiniProgram): Promise<FakeMiniProgram>
  /** Every platform, in the order in which they were added. */
  platforms(): Promise<FakePlatform[]>
  /** Every mini program, in the order in which they were added. */
  miniPrograms(): Promise<FakeMiniProgram[]>
  /** Why an exchange was answered as it was; in English by default. Throws `unknown_exchange`. */
  explain(id: number, options?: { lang?: 'en' | 'zh' }): Promise<Explanation>
  /** Exchanges as HAR 1.2, secrets redacted. */
  har(query?: ExchangeQuery): Promise<Har>
  /** Exchanges as curl lines, secrets redacted, oldest first. */
  curl(query?: ExchangeQuery): Promise<string[]>
  /**
   * Adds a mini program that is in a provider state of a Pact, as `POST /__admin/pact-states` does,
   * and returns its credentials. Throws `invalid_options`; then nothing has changed.
   */
  setUpPactState(state: PactState): Promise<PactStateValues>
  /** Restores a snapshot of a world, a platform or a mini program. Throws `invalid_options`. */
  restore(snapshot: Snapshot): Promise<void>
  /** Empties the world, the faults, the canned replies and the journal, and runs the clock. */
  reset(): Promise<void>
  /** That it is there, and which it is. */
  health(): Promise<Health>
  /** The operations of WeChat that are faked. */
  operations(): Promise<OperationRow[]>
  /** Every errcode with its text, in ascending order. */
  errcodes(): Promise<ErrcodeRow[]>
  /** The versions of the base library that count as published. */
  versions(): Promise<Versions>
  /** Closes every connection and the port, or only the connection to it; twice is fine. */
  close(): Promise<void>
}

/** A third-party platform (component) of the fake; its exchanges are its mini programs' too. */
export interface FakePlatform extends Scoped<OwnExchangeQuery> {
  readonly componentAppid: string
  readonly componentSecret: string
  /** The ticket that WeChat would have pushed; the fake pushes none. */
  readonly componentVerifyTicket: string
  /** Makes the ticket expired (61005), until `api_start_push_ticket` is called. */
  expireTicket(): Promise<void>
  /** Restores a snapshot of it, or of any other part of the world. */
  restore(snapshot: Snapshot): Promise<void>
  /** Removes it, its mini programs, and all that is theirs. */
  remove(): Promise<void>
}

/** A mini program of the fake: one tenant. */
export interface FakeMiniProgram extends Scoped<OwnExchangeQuery> {
  readonly appid: string
  /** Its own secret, for `/cgi-bin/token` and `/cgi-bin/stable_token`. */
  readonly secret: string
  /** The authorizer access token that it started with; it is valid for 7200 s on its clock. */
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
  /** Changes what is named, and leaves the rest. Throws `invalid_options`; then nothing changes. */
  change(changes: Omit<MiniProgramChanges, 'appid'>): Promise<void>
  /** Expires every access token that it has now (42001); its refresh token stays good. */
  expireToken(): Promise<void>
  /** Every access token that it has been given, the expired ones too. */
  tokens(): Promise<Token[]>
  /** Gives it another access token. Throws `invalid_options`, `token_taken`. */
  addToken(options?: Omit<TokenOptions, 'appid'>): Promise<Token>
  /** Restores a snapshot of it, or of any other part of the world. */
  restore(snapshot: Snapshot): Promise<void>
  /** Removes it, and all that is its own, with the platform that was made for it alone. */
  remove(): Promise<void>
}
