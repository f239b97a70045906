// @ts-check
import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { BenchError } from './bench-error.js'
import { spreadOf } from './spread.js'
import { plainEnvironment } from './start-server.js'
import { formatTable } from './table.js'

const aim = 5000
const script = resolve(import.meta.dirname, 'contestants/client-contract.js')
const run = promisify(execFile)

/**
 * @typedef {object} ClientContractFigures
 * @property {number} checks how many checks were made, Pact's included
 * @property {import('./spread.js').Spread} process milliseconds from the start of the process to its end
 * @property {import('./spread.js').Spread} verification milliseconds of `verifyClient()` alone, with
 *   all that it loads
 * @property {number} aim milliseconds, for the whole process
 */

/**
 * Times the whole contract of one client in JavaScript, each time in a process of its own: its
 * requests against Pact, its handling of replies and faults, and 100 runs of each property.
 *
 * @param {{ rounds: number }} options
 * @param {(progress: string) => void} report
 * @returns {Promise<ClientContractFigures>}
 */
export async function measureClientContract({ rounds }, report) {
  report(`client contract: ${rounds} runs`)
  // The first fills the caches of the file system and is thrown away.
  await verifyOnce()
  const samples = []
  for (let round = 0; round < rounds; round++) samples.push(await verifyOnce())
  return {
    checks: samples[0]?.checks ?? 0,
    process: spreadOf(samples.map(({ process }) => process)),
    verification: spreadOf(samples.map(({ verification }) => verification)),
    aim,
  }
}

async function verifyOnce() {
  const startedAt = performance.now()
  const { stdout } = await run(process.execPath, [script], { env: plainEnvironment() })
  const { passed, checks, milliseconds } = JSON.parse(stdout)
  if (!passed) {
    throw new BenchError(
      'contestantFailed',
      `Failed to time the client contract: the right client did not pass it, ${stdout.trim()}. ` +
        'Expected it to pass. On a busy machine its time-out of a second may be too short.',
    )
  }
  return { process: performance.now() - startedAt, verification: milliseconds, checks }
}

/**
 * The table of the client contract.
 *
 * @param {ClientContractFigures} figures
 * @returns {string}
 */
export function describeClientContract({ checks, process, verification, aim: most }) {
  const head = ['client contract', 'ms', 'min - max', 'aim']
  return formatTable(head, [
    [`whole process, ${checks} checks`, ...toCells(process), `<= ${most}`],
    ['verifyClient() alone', ...toCells(verification), ''],
  ])
}

/** @param {import('./spread.js').Spread} spread */
function toCells({ median, min, max }) {
  return [median.toFixed(0), `${min.toFixed(0)} - ${max.toFixed(0)}`]
}
