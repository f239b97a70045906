import { expect } from 'vitest'

/** Matches an error text of WeChat's exactly, with the ` rid: ` that ends it. */
export function withRid(text: string): unknown {
  const literal = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return expect.stringMatching(
    new RegExp(`^${literal} rid: [0-9a-f]{8}-[0-7][0-9a-f]{7}-[0-7][0-9a-f]{7}$`),
  )
}
