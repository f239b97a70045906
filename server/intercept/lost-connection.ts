/** A connection that ended before the reply was whole, as Node's own modules report one. */
export class LostConnection extends Error {
  override readonly name = 'Error'
  readonly code: string

  /** `message` and `code` are those of Node: `read ECONNRESET`, `ECONNRESET`. */
  constructor(message: string, code: string) {
    super(message)
    this.code = code
  }
}

/** As when the other side sends a reset (RST). */
export function createReset(): LostConnection {
  return new LostConnection('read ECONNRESET', 'ECONNRESET')
}

/** As when the other side closes without a reply, or in the middle of it. */
export function createHangUp(): LostConnection {
  return new LostConnection('socket hang up', 'ECONNRESET')
}
