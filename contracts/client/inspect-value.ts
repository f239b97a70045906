import { cutText } from '../verification/cut-text.ts'

const longest = 300

/** A raised error in words, its name first, cut to 300 characters. */
export function describeError(error: unknown): string {
  return cutText(writeError(error) ?? describeValue(error), longest)
}

/** A returned value in words: its JSON text, cut to 300 characters. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'function' || typeof value === 'symbol') return typeof value
  // What holds itself, or cannot be read, has no JSON text.
  return tryRead(() => cutText(JSON.stringify(value, showBigint), longest), typeof value)
}

/** Whether an error tells which errcode WeChat answered: as a field, or in its message. */
export function tellsErrcode(error: unknown, errcode: number): boolean {
  const inWords = new RegExp(`(?<![\\d-])${errcode}(?!\\d)`)
  return listCauses(error).some((part) => {
    const values = tryRead(() => Object.keys(part), []).map((name) => readField(part, name))
    if (values.some((value) => value === errcode || value === String(errcode))) return true
    const words = readField(part, 'message')
    return typeof words === 'string' && inWords.test(words)
  })
}

/**
 * Whether an error shows that the client broke instead of refusing: it read a field of nothing, or
 * met a type that it did not expect. Also knows how other languages say so.
 */
export function isCrash(error: unknown): boolean {
  if (typeof error === 'string') return crashWords.test(error)
  const words = writeError(error)
  return words !== null && (crashNames.test(words) || crashWords.test(words))
}

/** Whether an error has a text in its message. */
export function mentions(error: unknown, text: string): boolean {
  return (writeError(error) ?? describeValue(error)).includes(text)
}

const crashNames = /^(TypeError|ReferenceError|RangeError):/
const crashWords =
  /NullPointerException|ClassCastException|InvalidCastException|NullReferenceException|AttributeError|KeyError\b|NoneType|NoMethodError|\bpanic\b|nil pointer|interface conversion|Undefined (array key|index|property)|array offset on/

/** The name and the message of an error; null for what is none. */
function writeError(error: unknown): string | null {
  if (!tryRead(() => error instanceof Error, false)) return null
  return `${writeField(error as Error, 'name')}: ${writeField(error as Error, 'message')}`
}

function writeField(error: Error, name: 'name' | 'message'): string {
  return tryRead(() => String(readField(error, name)), '')
}

function readField(part: object, name: string): unknown {
  return tryRead(() => (part as Readonly<Record<string, unknown>>)[name], undefined)
}

/** The error and what it names as its cause, five deep. */
function listCauses(error: unknown): object[] {
  const causes: object[] = []
  let part = error
  while (typeof part === 'object' && part !== null && causes.length < 5) {
    causes.push(part)
    part = readField(part, 'cause')
  }
  if (typeof error === 'string') causes.push({ message: error })
  return causes
}

function showBigint(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `${value}n` : value
}

/**
 * What reading a value of somebody else gives; `otherwise` if the reading throws, as a getter, a
 * `toJSON` or a revoked proxy may.
 */
export function tryRead<T>(read: () => T, otherwise: T): T {
  try {
    return read()
  } catch {
    return otherwise
  }
}
