// @ts-check

/**
 * @typedef {object} Spread
 * @property {number} median
 * @property {number} min
 * @property {number} max
 * @property {number[]} samples in the order of the rounds
 */

/**
 * Sums up the samples of one contestant.
 *
 * @param {readonly number[]} samples at least one
 * @returns {Spread}
 */
export function spreadOf(samples) {
  const sorted = [...samples].sort((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  const lower = sorted[Math.floor(middle)] ?? NaN
  const upper = sorted[Math.ceil(middle)] ?? NaN
  return {
    median: (lower + upper) / 2,
    min: sorted[0] ?? NaN,
    max: sorted.at(-1) ?? NaN,
    samples: [...samples],
  }
}

/**
 * The ratios of two contestants, round by round. What slows a machine for a while slows both
 * samples of a round, so these spread less than the figures they come from.
 *
 * @param {readonly number[]} samples
 * @param {readonly number[]} baseline of the same rounds
 * @returns {Spread}
 */
export function ratiosOf(samples, baseline) {
  return spreadOf(samples.map((sample, round) => sample / (baseline[round] ?? NaN)))
}
