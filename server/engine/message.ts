/**
 * A request as every transport hands it to the engine: plain data, the body raw, because no body and
 * `{}` differ.
 */
export interface EngineRequest {
  readonly method: string
  /** Path and query as sent, without the address that a server was mounted at. */
  readonly url: string
  /** Names and values in turn, as sent. */
  readonly headers: readonly string[]
  /** The bytes of the body; empty when there is none. */
  readonly body: Uint8Array
}

/** A reply as the engine gives it to every transport; `Connection` belongs to the transport. */
export interface EngineReply {
  readonly status: number
  /** Names and values in turn. */
  readonly headers: readonly string[]
  readonly body: ReplyBody
  /** How it goes out when a fault has touched it; null for an ordinary reply. */
  readonly delivery: Delivery | null
}

/** The body of a reply: text where it is text, since Node sends headers and text in one write. */
export interface ReplyBody {
  readonly content: string | Uint8Array
  /** Bytes, which for text is its length as UTF-8. */
  readonly length: number
}

/**
 * How a reply goes out when a fault has touched it; a transport does it as far as it has a connection.
 */
export interface Delivery {
  /** Milliseconds before the reply, or, for a drip, from its first to its last byte. */
  readonly delay: number
  /**
   * `hang`: nothing is ever sent; `reset`: the connection is reset; `empty`: it is closed without
   * a byte; `cut`: it is closed in the middle of the body; `drip`: the body comes in pieces.
   */
  readonly connection: 'hang' | 'reset' | 'empty' | 'cut' | 'drip' | null
  /** Whether the connection is closed behind the reply, whose Content-Length is wrong. */
  readonly close: boolean
}

/** The value of the first header of that name, compared without case; undefined if none. */
export function readHeader(headers: readonly string[], name: string): string | undefined {
  for (let index = 0; index < headers.length; index += 2) {
    // Lengths first: this runs for every header of every request.
    const candidate = headers[index]
    if (candidate?.length === name.length && candidate.toLowerCase() === name) {
      return headers[index + 1]
    }
  }
  return undefined
}
