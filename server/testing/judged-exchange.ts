/** An exchange as far as a test is judged by it; what the library and `/__admin` give both fit. */
export interface JudgedExchange {
  readonly id: number
  readonly operation: string | null
  readonly appid: string | null
  readonly request: unknown
  readonly status: number | null
  readonly errcode: number | null
  /** The step that refused the request; null when all passed. */
  readonly failedStep: string | null
  readonly rule: string | null
  /** The fault that it triggered; null for none. */
  readonly faultId: number | null
  readonly why: string
  readonly raw: {
    readonly request: { readonly method: string; readonly url: string; readonly body: string }
    readonly reply: { readonly body: string } | null
  }
}
