/** The two operations that a client is verified with, in the order of the report. */
export const clientOperations = ['getSupportVersion', 'setSupportVersion'] as const

/** One of {@link clientOperations}. */
export type ClientOperation = (typeof clientOperations)[number]

/** How the names of checks begin: `get` or `set`. */
export function shortName(operation: ClientOperation): 'get' | 'set' {
  return operation === 'getSupportVersion' ? 'get' : 'set'
}

/** Where and as whom a client under test is to call. */
export interface ClientCall {
  /** What takes the place of `https://api.weixin.qq.com`, without a slash at the end. */
  readonly baseUrl: string
  /** The authorizer's access token, which the client sends. */
  readonly accessToken: string
  /** The appid of the mini program. */
  readonly appid: string
  /** The mini program's own secret. */
  readonly secret: string
  /** With this and the credentials of the platform a client can get a new access token. */
  readonly refreshToken: string
  readonly componentAppid: string
  readonly componentSecret: string
  /** The ticket that WeChat would have pushed to the platform. */
  readonly ticket: string
}

/**
 * A client of the two endpoints, as its own tests would call it. Its `signal` is aborted once nobody
 * waits for the call any more, so that what the call has started can be ended.
 */
export interface Client<Reply = unknown> {
  /**
   * Resolves to the reply as it came (`errcode`, `now_version`, `uv_info`), or to anything that
   * `read` of the options understands; rejects if WeChat refuses, with `errcode` on the error where
   * the client has it. `Reply` is what it resolves to, for `read` of the options.
   */
  getSupportVersion(call: ClientCall, signal?: AbortSignal): Promise<Reply>
  /** Resolves, to whatever it likes, once the version is set; rejects if WeChat refuses. */
  setSupportVersion(
    call: ClientCall & { readonly version: string },
    signal?: AbortSignal,
  ): Promise<unknown>
}
