import type { Sensitivity } from './sensitive-name.ts'

/** What stands in the place of a whole secret. */
export const redacted = '[redacted]'

/** From this length on, four characters give nothing away. */
const longestWhole = 20

/**
 * What stands in the place of a credential: `[redacted]`, and for tokens of more than 20 characters
 * their last four, so that two can be told apart. An empty value and a mask stay as they are.
 */
export function mask(value: string, sensitivity: Sensitivity): string {
  if (value === '' || isMask(value)) return value
  // Only characters that need no escape in a URL, in JSON or in a header.
  const end = value.length > longestWhole ? /[\w-]{4}$/.exec(value) : null
  return end === null || sensitivity === 'secret' ? redacted : `${redacted}...${end[0]}`
}

/** Whether a value is a mask already. */
export function isMask(value: string): boolean {
  return /^\[redacted\](?:\.\.\.[\w-]{4})?$/.test(value)
}
