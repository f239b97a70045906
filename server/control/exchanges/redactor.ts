import type { World } from '../../wechat/world.ts'
import { encodeComponent } from './percent-encoding.ts'

/** Keeps credentials out of what is exported. */
export interface Redactor {
  /** What stands in the place of a value that a sensitive name gives away. */
  readonly hide: (value: string) => string
  /** The text with every known credential in it masked. */
  readonly mask: (text: string) => string
}

const redacted = '[redacted]'

/** Characters. A shorter credential would be found in every other word. */
const shortest = 8

/** Characters that WeChat asks to have room for; a longer value under a name is no credential of it. */
const longest = 512

/** From this length on, four characters of a random token give nothing away. */
const longestWhole = 20

/**
 * Creates a redactor that knows every credential of the world, and other values that are none of
 * its own. All of them are looked for in one pass, so that a text takes as long whatever is known.
 */
export function createRedactor(world: World, others: Iterable<string>): Redactor {
  const masks = new Map<string, string>()
  const add = (value: string, mask: string): void => {
    if (value.length < shortest) return
    const quoted = JSON.stringify(value).slice(1, -1)
    for (const spelling of [value, encodeComponent(value), quoted]) masks.set(spelling, mask)
  }
  for (const value of others) if (value.length <= longest) add(value, redacted)
  for (const value of listSecrets(world)) add(value, redacted)
  for (const value of world.tokens.keys()) add(value, maskToken(value))
  const lengths = indexLengths(masks.keys())
  return {
    hide: (value) => (value === '' ? value : (masks.get(value) ?? redacted)),
    mask: (text) => maskKnown(text, masks, lengths),
  }
}

/** The credentials of the accounts, all but their access tokens. */
function* listSecrets({ platforms, miniPrograms }: World): Iterable<string> {
  for (const { componentSecret, tickets } of platforms.values()) {
    yield componentSecret
    yield* tickets
  }
  for (const { secret, refreshTokens, authorizationCode } of miniPrograms.values()) {
    yield secret
    yield* refreshTokens
    yield authorizationCode.value
  }
}

/** Access tokens keep their ends, so that an old one and its successor can be told apart. */
function maskToken(token: string): string {
  // Only characters that need no escape in a URL, in JSON or in a header.
  const end = token.length > longestWhole ? /[\w-]{4}$/.exec(token) : null
  return end === null ? redacted : `${redacted}...${end[0]}`
}

/** How long the spellings are that begin with the same eight characters, the longest first. */
function indexLengths(spellings: Iterable<string>): Map<string, readonly number[]> {
  const index = new Map<string, Set<number>>()
  for (const spelling of spellings) {
    const start = spelling.slice(0, shortest)
    const lengths = index.get(start)
    if (lengths === undefined) index.set(start, new Set([spelling.length]))
    else lengths.add(spelling.length)
  }
  return new Map([...index].map(([start, lengths]) => [start, [...lengths].sort((a, b) => b - a)]))
}

function maskKnown(
  text: string,
  masks: ReadonlyMap<string, string>,
  lengths: ReadonlyMap<string, readonly number[]>,
): string {
  const parts: string[] = []
  let done = 0
  for (let start = 0; start <= text.length - shortest; start += 1) {
    for (const length of lengths.get(text.slice(start, start + shortest)) ?? []) {
      const mask = masks.get(text.slice(start, start + length))
      if (mask === undefined) continue
      parts.push(text.slice(done, start), mask)
      done = start + length
      start = done - 1
      break
    }
  }
  return done === 0 ? text : parts.join('') + text.slice(done)
}
