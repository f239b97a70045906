import type { FakeWeixin, FakeWeixinOptions } from '#server/index.ts'

/** A request to be sent to the byte. */
export interface WireRequest {
  method: string
  path: string
  query?: string
  headers?: Record<string, string>
  body?: string | Uint8Array
  /** Sends the body chunked, without a Content-Length. */
  chunked?: boolean
}

/** What came back; header names in lower case. */
export interface WireReply {
  status: number
  headers: Record<string, string>
  body: string
}

/** One open fake and the way to it. */
export interface OpenTransport {
  weixin: FakeWeixin
  send: (request: WireRequest) => Promise<WireReply>
  close: () => Promise<void>
}

/** A way to reach the engine; each opens a fake of its own. */
export interface Transport {
  name: string
  open: (options: FakeWeixinOptions) => Promise<OpenTransport>
}

/** The instant at which every fake of the suite stands still: 2026-03-17 00:39:11 UTC. */
export const frozenNow = Date.UTC(2026, 2, 17, 0, 39, 11)
