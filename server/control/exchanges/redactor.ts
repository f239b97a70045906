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
  const find = createFinder(masks.keys())
  return {
    hide: (value) => (value === '' ? value : (masks.get(value) ?? redacted)),
    mask: (text) => maskKnown(text, masks, find),
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

/** Returns the longest known spelling that a text has at a place; undefined if none. */
type Finder = (text: string, start: number) => string | undefined

/**
 * In a sorted list, all that a text begins with stands before it, and what stands right before it
 * leads there: from each spelling to the longest other one that it begins with.
 */
function createFinder(spellings: Iterable<string>): Finder {
  const sorted = [...spellings].sort()
  const beginnings = new Set(sorted.map((spelling) => spelling.slice(0, shortest)))
  const shorter = linkShorter(sorted)
  const most = sorted.reduce((length, spelling) => Math.max(length, spelling.length), 0)
  return (text, start) => {
    if (!beginnings.has(text.slice(start, start + shortest))) return undefined
    const rest = text.slice(start, start + most)
    let candidate = sorted[countUpTo(sorted, rest) - 1]
    while (candidate !== undefined && !rest.startsWith(candidate))
      candidate = shorter.get(candidate)
    return candidate
  }
}

function linkShorter(sorted: readonly string[]): Map<string, string> {
  const shorter = new Map<string, string>()
  let before: string | undefined
  for (const spelling of sorted) {
    while (before !== undefined && !spelling.startsWith(before)) before = shorter.get(before)
    if (before !== undefined) shorter.set(spelling, before)
    before = spelling
  }
  return shorter
}

/** How many of a sorted list are not behind a text, by halving. */
function countUpTo(sorted: readonly string[], text: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') <= text) low = middle + 1
    else high = middle
  }
  return low
}

function maskKnown(text: string, masks: ReadonlyMap<string, string>, find: Finder): string {
  const parts: string[] = []
  let done = 0
  for (let start = 0; start <= text.length - shortest; start += 1) {
    const found = find(text, start)
    if (found === undefined) continue
    parts.push(text.slice(done, start), masks.get(found) ?? redacted)
    done = start + found.length
    start = done - 1
  }
  return done === 0 ? text : parts.join('') + text.slice(done)
}
