/** The callbacks of undici up to version 7, as far as they are used here. */
interface CallbackHandler {
  onConnect?(abort: (reason?: Error) => void): void
  onHeaders?(status: number, headers: Buffer[], resume: () => void, statusText: string): unknown
  onData?(chunk: Buffer): unknown
  onComplete?(trailers: Buffer[]): void
  onError?(error: Error): void
}

/** The callbacks that undici has had since version 7, which get a controller. */
interface ControllerHandler {
  onRequestStart(controller: Controller, context: object): void
  onResponseStart?(
    controller: Controller,
    status: number,
    headers: Record<string, string>,
    statusText: string,
  ): void
  onResponseData?(controller: Controller, chunk: Buffer): void
  onResponseEnd?(controller: Controller, trailers: object): void
  onResponseError?(controller: Controller, error: Error): void
}

interface Controller {
  readonly aborted: boolean
  readonly reason: Error | null
  readonly paused: boolean
  /** Names and values in turn: who asks undici 8 for raw headers gets these. */
  rawHeaders: Buffer[]
  abort(reason: Error): void
  pause(): void
  resume(): void
}

/** Whom undici tells what comes back, in one of its two forms. */
export type DispatchHandler = CallbackHandler | ControllerHandler

/** Tells a handler what came back. */
export interface ToldHandler {
  /** Passes a response on as it comes, and tells of each piece; rejects if its body breaks off. */
  respond(response: Response, onPiece: () => void): Promise<void>
  /** Passes an error on, unless the caller has given up. */
  fail(error: Error): void
}

/** Tells a handler that its call has begun, and takes its wish to abort. */
export function tellHandler(handler: DispatchHandler, abort: AbortController): ToldHandler {
  return 'onRequestStart' in handler
    ? tellByController(handler, abort)
    : tellByCallbacks(handler, abort)
}

function tellByCallbacks(handler: CallbackHandler, abort: AbortController): ToldHandler {
  handler.onConnect?.((reason) => {
    abort.abort(reason)
    handler.onError?.(reason ?? new Error('aborted'))
  })
  return {
    respond: async (response, onPiece) => {
      const headers = listHeaders(response)
      handler.onHeaders?.(response.status, headers, () => undefined, response.statusText)
      for await (const chunk of response.body ?? []) {
        if (abort.signal.aborted) return
        onPiece()
        handler.onData?.(Buffer.from(chunk as Uint8Array))
      }
      if (!abort.signal.aborted) handler.onComplete?.([])
    },
    fail: (error) => {
      if (!abort.signal.aborted) handler.onError?.(error)
    },
  }
}

function tellByController(handler: ControllerHandler, abort: AbortController): ToldHandler {
  const controller: Controller = {
    get aborted() {
      return abort.signal.aborted
    },
    get reason() {
      return (abort.signal.reason as Error | undefined) ?? null
    },
    paused: false,
    rawHeaders: [],
    abort: (reason) => {
      abort.abort(reason)
      handler.onResponseError?.(controller, reason)
    },
    // A whole reply is there at once: who asks for a pause keeps it.
    pause: () => undefined,
    resume: () => undefined,
  }
  handler.onRequestStart(controller, {})
  return {
    respond: async (response, onPiece) => {
      const headers = Object.fromEntries(response.headers)
      controller.rawHeaders = listHeaders(response)
      handler.onResponseStart?.(controller, response.status, headers, response.statusText)
      for await (const chunk of response.body ?? []) {
        if (abort.signal.aborted) return
        onPiece()
        handler.onResponseData?.(controller, Buffer.from(chunk as Uint8Array))
      }
      if (!abort.signal.aborted) handler.onResponseEnd?.(controller, {})
    },
    fail: (error) => {
      if (!abort.signal.aborted) handler.onResponseError?.(controller, error)
    },
  }
}

function listHeaders({ headers }: Response): Buffer[] {
  return [...headers].flat().map((text) => Buffer.from(text))
}

/** A limit that undici's caller has set on a wait. */
interface TimeLimit {
  /** Restarts the wait. */
  readonly putOff: () => void
  readonly stop: () => void
}

/** The limits that undici knows, by its options. */
const errors = {
  headersTimeout: { name: 'HeadersTimeoutError', text: 'Headers Timeout Error', code: 'HEADERS' },
  bodyTimeout: { name: 'BodyTimeoutError', text: 'Body Timeout Error', code: 'BODY' },
} as const

/**
 * Starts the limit that an option of undici sets, in milliseconds; without one, or with 0, there is
 * none. When it is over, `expire` gets the error of undici: its name, code and message, and
 * `instanceof` holds, since undici goes by symbols.
 */
export function limitTime(
  option: keyof typeof errors,
  milliseconds: unknown,
  expire: (error: Error) => void,
): TimeLimit {
  if (typeof milliseconds !== 'number' || !(milliseconds > 0)) {
    return { putOff: () => undefined, stop: () => undefined }
  }
  const timer = setTimeout(() => {
    expire(createTimeout(option))
  }, milliseconds)
  return {
    putOff: () => {
      timer.refresh()
    },
    stop: () => {
      clearTimeout(timer)
    },
  }
}

function createTimeout(option: keyof typeof errors): Error {
  const { name, text, code } = errors[option]
  const own = `UND_ERR_${code}_TIMEOUT`
  return Object.assign(new Error(text), {
    name,
    code: own,
    [Symbol.for('undici.error.UND_ERR')]: true,
    [Symbol.for(`undici.error.${own}`)]: true,
  })
}
