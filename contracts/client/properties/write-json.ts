import { isObject } from '../reading/read-data.ts'

/** A way of writing the same JSON value; none has white space, since WeChat writes compact JSON. */
export type WritingStyle = 'plain' | 'keys reversed' | 'escaped'

/** Every way, the plain one first: counterexamples shrink to it. */
export const writingStyles: readonly WritingStyle[] = ['plain', 'keys reversed', 'escaped']

/** Writes a JSON value in one of the ways that mean the same. */
export function writeJson(value: unknown, style: WritingStyle): string {
  if (style === 'keys reversed') return JSON.stringify(reverseKeys(value))
  const text = JSON.stringify(value)
  return style === 'plain' ? text : escapeText(text)
}

function reverseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((part) => reverseKeys(part))
  if (!isObject(value)) return value
  const entries = Object.entries(value).map(([key, part]) => [key, reverseKeys(part)] as const)
  return Object.fromEntries(entries.reverse())
}

/** Every sign beyond ASCII as \uXXXX, and every slash as \/, as some serializers do. */
function escapeText(text: string): string {
  return text
    .replaceAll('/', '\\/')
    .replaceAll(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
