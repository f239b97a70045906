const longest = 300

/** A raised error in words, its name first, cut to 300 characters. */
export function describeError(error: unknown): string {
  const words = error instanceof Error ? `${error.name}: ${error.message}` : describeValue(error)
  return cut(words)
}

/** A returned value in words: its JSON text, cut to 300 characters. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'function' || typeof value === 'symbol') return typeof value
  try {
    return cut(JSON.stringify(value, showBigint))
  } catch {
    // It holds itself.
    return typeof value
  }
}

/** Whether an error tells which errcode WeChat answered: as a field, or in its message. */
export function tellsErrcode(error: unknown, errcode: number): boolean {
  return listCauses(error).some((part) => {
    const values: unknown[] = Object.values(part)
    if (values.some((value) => value === errcode || value === String(errcode))) return true
    const words = 'message' in part && typeof part.message === 'string' ? part.message : ''
    return new RegExp(`(?<![\\d-])${errcode}(?!\\d)`).test(words)
  })
}

/**
 * Whether an error shows that the client broke instead of refusing: it read a field of nothing, or
 * met a type that it did not expect. Also knows how other languages say so.
 */
export function isCrash(error: unknown): boolean {
  if (typeof error === 'string') return crashWords.test(error)
  if (!(error instanceof Error)) return false
  return crashNames.test(error.name) || crashWords.test(`${error.name}: ${error.message}`)
}

const crashNames = /^(TypeError|ReferenceError|RangeError)$/
const crashWords =
  /NullPointerException|ClassCastException|InvalidCastException|NullReferenceException|AttributeError|KeyError\b|NoneType|NoMethodError|\bpanic\b|nil pointer|interface conversion|Undefined (array key|index|property)|array offset on/

/** The error and what it names as its cause, five deep. */
function listCauses(error: unknown): object[] {
  const causes: object[] = []
  let part = error
  while (typeof part === 'object' && part !== null && causes.length < 5) {
    causes.push(part)
    part = 'cause' in part ? part.cause : null
  }
  if (typeof error === 'string') causes.push({ message: error })
  return causes
}

function showBigint(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `${value}n` : value
}

function cut(words: string): string {
  return words.length <= longest ? words : `${words.slice(0, longest - 3)}...`
}
