/** The headers and the body of a request or a reply, as text. */
export interface PlainMessage {
  /** Names and values in turn. */
  readonly headers: readonly string[]
  readonly body: string
}

/** An exchange as far as redaction and the exports read it, whatever its types know beyond that. */
export interface PlainExchange {
  readonly id: number
  /** ISO 8601. */
  readonly time: string
  readonly appid: string | null
  readonly errcode: number | null
  readonly rule: string | null
  readonly why: string
  readonly request: unknown
  readonly reply: unknown
  readonly raw: {
    readonly request: PlainMessage & { readonly method: string; readonly url: string }
    readonly reply: (PlainMessage & { readonly status: number }) | null
  }
}
