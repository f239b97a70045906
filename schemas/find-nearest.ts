/** How much of a text is compared: no path of an operation is as long. */
const longest = 200

/**
 * The Levenshtein distance: how many characters must be inserted, removed or changed to make one
 * text of the other.
 */
export function measureEditDistance(a: string, b: string): number {
  // One row of the table, written over by the next one.
  const distances = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const character = a.charCodeAt(row - 1)
    let diagonal = row - 1
    let left = row
    distances[0] = row
    for (let column = 1; column <= b.length; column += 1) {
      const above = distances[column] ?? 0
      const changed = diagonal + (character === b.charCodeAt(column - 1) ? 0 : 1)
      left = Math.min(changed, left + 1, above + 1)
      distances[column] = left
      diagonal = above
    }
  }
  return distances[b.length] ?? 0
}

/**
 * The candidate nearest to a misspelt text, the first of several; compared without case and up to
 * 200 characters. Empty when there are no candidates.
 */
export function findNearest(text: string, candidates: readonly string[]): string {
  const wanted = text.slice(0, longest).toLowerCase()
  let nearest = ''
  let best = Infinity
  for (const candidate of candidates) {
    // The lengths alone may tell that it is no nearer.
    if (Math.abs(candidate.length - wanted.length) >= best) continue
    const distance = measureEditDistance(wanted, candidate.toLowerCase())
    if (distance < best) [nearest, best] = [candidate, distance]
  }
  return nearest
}
