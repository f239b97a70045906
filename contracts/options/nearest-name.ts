/**
 * The name that shares most with a misspelt one, by pairs of letters; empty when there are no
 * names.
 */
export function findNearestName(wrong: string, names: readonly string[]): string {
  let nearest = ''
  let best = -1
  for (const name of names) {
    const likeness = measureLikeness(wrong, name)
    if (likeness > best) [nearest, best] = [name, likeness]
  }
  return nearest
}

/** From 0 for nothing in common to 1 for the same pairs of letters. */
function measureLikeness(a: string, b: string): number {
  const pairs = listPairs(a)
  const left = listPairs(b)
  const total = pairs.length + left.length
  let shared = 0
  for (const pair of pairs) {
    const at = left.indexOf(pair)
    if (at === -1) continue
    left.splice(at, 1)
    shared += 1
  }
  return total === 0 ? 0 : (2 * shared) / total
}

function listPairs(text: string): string[] {
  const lower = ` ${text.toLowerCase()} `
  return Array.from({ length: lower.length - 1 }, (_, index) => lower.slice(index, index + 2))
}
