// @ts-check
import { parseArgs } from 'node:util'
import { BenchError } from './bench-error.js'

/** The parts of the bench, in the order in which they run. */
export const parts = /** @type {const} */ ([
  'throughput',
  'cold-start',
  'in-process',
  'run',
  'client-contract',
])

/** @typedef {(typeof parts)[number]} Part */

/**
 * @typedef {object} BenchOptions
 * @property {number} rounds how often each server meets each endpoint under load
 * @property {number} seconds length of one measured load, after a warm-up of two seconds
 * @property {number} starts how often each process is started cold
 * @property {Part | undefined} only the one part to run; undefined runs them all
 * @property {string | undefined} json file for the figures in machine-readable form
 * @property {string} server built command of the fake, relative to the working directory
 * @property {boolean} help
 */

export const helpText = `Usage: npm run bench -- [options]

  --rounds N        rounds of load for each server and endpoint (default 5)
  --seconds N       length of one measured load (default 3)
  --starts N        cold starts of each process (default 15)
  --only PART       ${parts.join(', ')} (default: all)
  --json FILE       also write the figures to FILE
  --server FILE     built command of the fake (default dist/cli/main.js)
  --help            this text

Exit codes: 0 measured, 1 a server failed, 2 wrong option, 3 wrk is not installed.`

const argumentOptions = /** @type {const} */ ({
  rounds: { type: 'string', default: '5' },
  seconds: { type: 'string', default: '3' },
  starts: { type: 'string', default: '15' },
  only: { type: 'string' },
  json: { type: 'string' },
  server: { type: 'string', default: 'dist/cli/main.js' },
  help: { type: 'boolean', default: false },
})

/**
 * Reads the command line; a wrong option is a {@link BenchError} with exit code 2.
 *
 * @param {string[]} args
 * @returns {BenchOptions}
 */
export function parseOptions(args) {
  const values = parseKnown(args)
  return {
    rounds: parseCount('--rounds', values.rounds),
    seconds: parseCount('--seconds', values.seconds),
    starts: parseCount('--starts', values.starts),
    only: parsePart(values.only),
    json: values.json,
    server: values.server,
    help: values.help,
  }
}

/** @param {string[]} args */
function parseKnown(args) {
  try {
    return parseArgs({ args, options: argumentOptions, strict: true }).values
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new BenchError('usage', `Failed to read the options: ${reason}\n\n${helpText}`)
  }
}

/**
 * @param {string} flag
 * @param {string} text
 */
function parseCount(flag, text) {
  const count = Number(text)
  if (/^\d+$/.test(text) && count >= 1 && count <= 1000) return count
  throw new BenchError(
    'usage',
    `Failed to read ${flag}: received '${text}'. Expected a whole number from 1 to 1000. Try ${flag} 3.`,
  )
}

/** @param {string | undefined} text */
function parsePart(text) {
  const part = parts.find((name) => name === text)
  if (text === undefined || part !== undefined) return part
  throw new BenchError(
    'usage',
    `Failed to read --only: received '${text}'. Expected one of ${parts.join(', ')}. Leave it out for all.`,
  )
}
