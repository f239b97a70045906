// @ts-check

/**
 * The same items, beginning with another one in each round, so that no contestant always runs
 * first or always after the same pause.
 *
 * @template T
 * @param {readonly T[]} items
 * @param {number} round counted from 0
 * @returns {T[]}
 */
export function rotate(items, round) {
  const start = round % items.length
  return [...items.slice(start), ...items.slice(0, start)]
}
