/** The parts of HAR 1.2 that are written here: http://www.softwareishard.com/blog/har-12-spec/ */
export interface HarLog {
  readonly version: '1.2'
  readonly creator: { readonly name: string; readonly version: string }
  readonly entries: readonly HarEntry[]
  readonly comment: string
}

/** One exchange; the fields with an underscore are our own, as the specification allows. */
export interface HarEntry {
  /** ISO 8601, on the fake's clock. */
  readonly startedDateTime: string
  /** Milliseconds: 0, since the journal measures none. */
  readonly time: number
  readonly request: HarRequest
  readonly response: HarResponse
  readonly cache: Readonly<Record<string, never>>
  readonly timings: { readonly send: number; readonly wait: number; readonly receive: number }
  readonly _id: number
  readonly _appid: string | null
  readonly _errcode: number | null
  readonly _rule: string | null
  readonly _why: string
}

/** A header, or a parameter of the query. */
export interface HarPair {
  readonly name: string
  readonly value: string
}

/** What request and response have in common; cookies are left out, since WeChat's API has none. */
export interface HarMessage {
  readonly httpVersion: string
  readonly cookies: readonly []
  readonly headers: readonly HarPair[]
  /** Bytes; -1 for unknown. */
  readonly headersSize: number
  /** Bytes of the body, as it is archived. */
  readonly bodySize: number
}

/** The request of an entry. */
export interface HarRequest extends HarMessage {
  readonly method: string
  readonly url: string
  readonly queryString: readonly HarPair[]
  readonly postData?: {
    readonly mimeType: string
    readonly params: readonly []
    readonly text: string
  }
}

/** The response of an entry; the status is 0 where nothing was answered, as browsers write it. */
export interface HarResponse extends HarMessage {
  readonly status: number
  readonly statusText: string
  readonly redirectURL: string
  readonly content: { readonly size: number; readonly mimeType: string; readonly text: string }
}
