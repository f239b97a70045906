import { errcodes } from '../../schemas/generated/errcodes.ts'
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

/** Whether an error tells which errcode WeChat answered: in a field, or in words. */
export function tellsErrcode(error: unknown, errcode: number): boolean {
  // Not as the port of an address.
  const inWords = new RegExp(`(?<!\\d:)(?<![\\d-])${errcode}(?!\\d)`)
  return listParts(error).some(({ place, value }) => {
    if (place.endsWith('stack')) return false
    return typeof value === 'string' ? inWords.test(value) : Number(value) === errcode
  })
}

/** Another errcode of WeChat that a field of an error has, which does not tell the right one; else null. */
export function findOtherErrcode(error: unknown): number | null {
  const named = listParts(error).filter(({ place }) => /(^|\.)(err)?_?code$/i.test(place))
  const told = named.map(({ value }) => Number(value))
  return told.find((other) => other !== 0 && Object.hasOwn(errcodes, other)) ?? null
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

/** The same by what the engine says of a mistake: a client may raise a TypeError on purpose. */
export function isProgramError(error: unknown): boolean {
  const words = typeof error === 'string' ? error : (writeError(error) ?? '')
  return engineWords.test(words) || crashWords.test(words)
}

/** Whether an error has a text in it: in its message, in another field, or in a cause. */
export function mentions(error: unknown, text: string): boolean {
  return findText(error, [text, JSON.stringify(text).slice(1, -1)]) !== null
}

/** Where in an error one of these texts stands: `message`, `cause.config.url`; null for nowhere. */
export function findText(error: unknown, texts: readonly string[]): string | null {
  const wanted = texts.filter((text) => text !== '')
  const holds = ({ value }: Part): boolean =>
    typeof value === 'string' && wanted.some((text) => value.includes(text))
  const found = listParts(error)
    .filter(holds)
    .map(({ place }) => place)
  return found.find((place) => /(^|\.)(message|stack)$/.test(place)) ?? found[0] ?? null
}

const crashNames = /^(TypeError|ReferenceError|RangeError):/
const engineWords =
  /Cannot (read|set|access|convert|destructure|mix)|is not (a function|iterable|defined|a constructor|an object)|undefined|\bnull\b|Invalid (array length|count value|string length|time value|regular expression)|Maximum call stack|Unexpected (token|end)/
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

/** A text or a number somewhere in an error. */
interface Part {
  /** The names that lead there: `cause.message`; empty for the error itself. */
  readonly place: string
  readonly value: string | number | bigint
}

/** So deep, and so many values, are looked at: an error may hold sockets. */
const deepest = 5
const mostParts = 2000

/** What an error says in its fields, getters of its class included, and in what they hold. */
function listParts(error: unknown): Part[] {
  const parts: Part[] = []
  const seen = new Set<unknown>()
  let level: { readonly place: string; readonly value: unknown }[] = [{ place: '', value: error }]
  for (let depth = 0; depth <= deepest && level.length > 0; depth += 1) {
    const next: typeof level = []
    for (const { place, value } of level) {
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') {
        parts.push({ place, value })
      } else if (ArrayBuffer.isView(value)) {
        parts.push({ place, value: readBytes(value) })
      } else if (typeof value === 'object' && value !== null && !seen.has(value)) {
        seen.add(value)
        for (const name of listNames(value)) {
          next.push({
            place: place === '' ? name : `${place}.${name}`,
            value: readField(value, name),
          })
        }
      }
      if (parts.length + next.length > mostParts) return parts
    }
    level = next
  }
  return parts
}

/** Fields that tell what went wrong. */
const telling = /^(err)?_?(code|msg|message|stack|cause|errors)$/i

/** The beginning of bytes as text: the body of a reply that a library keeps on its error. */
function readBytes({ buffer, byteOffset, byteLength }: ArrayBufferView): string {
  return Buffer.from(buffer, byteOffset, Math.min(byteLength, 65_536)).toString()
}

/** The names of the fields of a value, those that are not enumerable and those of its class too. */
function listNames(value: object): string[] {
  const own = tryRead(() => Object.getOwnPropertyNames(value), [])
  // Of very many fields the first, and those that matter wherever they stand.
  const names = new Set([...own.slice(0, 200), ...own.filter((name) => telling.test(name))])
  for (
    let type: unknown = tryRead(() => Object.getPrototypeOf(value) as unknown, null);
    typeof type === 'object' && type !== null && !isBuiltIn(type);
    type = tryRead(() => Object.getPrototypeOf(type) as unknown, null)
  ) {
    const fields: Readonly<Record<string, PropertyDescriptor>> = tryRead(
      () => Object.getOwnPropertyDescriptors(type),
      {},
    )
    for (const [name, field] of Object.entries(fields)) {
      if (field.get !== undefined) names.add(name)
    }
  }
  return [...names]
}

function isBuiltIn(type: object): boolean {
  return [Object.prototype, Error.prototype, Array.prototype].some((known) => known === type)
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
