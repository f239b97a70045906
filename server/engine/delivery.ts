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
