import type fastCheck from 'fast-check'

/** fast-check, as its default export has it. */
export type FastCheck = typeof fastCheck

/** Loads fast-check, which only the properties need. */
export async function loadFastCheck(): Promise<FastCheck> {
  const { default: fc } = await import('fast-check')
  return fc
}
