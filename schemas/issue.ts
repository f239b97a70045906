/** One thing that is wrong with one value. */
export interface Issue {
  /** Where: `version`, `platforms[0].miniPrograms[1].appid`; empty for the value as a whole. */
  readonly path: string
  /** The JSON Schema keyword that failed, such as `required`, `type` or `pattern`. */
  readonly rule: string
  /** What would have been right, in words: `a string`. */
  readonly expected: string
  /** What was there instead, cut to 80 characters: `number 3`, `null`, `nothing`. */
  readonly received: string
  /** All of it in one sentence. */
  readonly message: string
}

const longestReceived = 80

/** Creates an issue; this is the only place that words the message of one. */
export function createIssue(facts: Omit<Issue, 'message'>): Issue {
  const { path, rule, expected, received } = facts
  const message = `Invalid ${path === '' ? 'value' : path}: expected ${expected}, received ${received}.`
  return { path, rule, expected, received, message }
}

/** Words for a received value: its JSON type and its JSON text, cut to 80 characters. */
export function describeReceived(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  const words = `${Array.isArray(value) ? 'array' : typeof value} ${toText(value)}`.trimEnd()
  return words.length <= longestReceived ? words : `${words.slice(0, longestReceived - 3)}...`
}

/** One line for each issue. */
export function formatIssues(issues: readonly Issue[]): string {
  return issues.map(({ message }) => message).join('\n')
}

function toText(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (typeof value === 'string') return JSON.stringify(value.slice(0, longestReceived))
  if (typeof value === 'function' || typeof value === 'symbol') return ''
  try {
    return JSON.stringify(value)
  } catch {
    // A value from a program, not from JSON: it holds itself, or a bigint.
    return ''
  }
}
