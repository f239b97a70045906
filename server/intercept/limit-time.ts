/** A limit that undici's caller has set on a wait. */
export interface TimeLimit {
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
