// @ts-check
import { execFile, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { BenchError } from './bench-error.js'
import { pinnedCommand } from './processors.js'

const run = promisify(execFile)
const script = fileURLToPath(new URL('./wrk.lua', import.meta.url))

/** One thread keeps well ahead of one Node process; 32 connections always have a request waiting. */
export const loadShape = Object.freeze({ threads: 1, connections: 32 })

/**
 * @typedef {object} LoadResult
 * @property {number} requestsPerSecond
 * @property {number} p50Ms
 * @property {number} p99Ms
 */

/** Throws a {@link BenchError} that says how to get wrk where it is missing. */
export function assertWrk() {
  if (spawnSync('wrk', ['-v']).error === undefined) return
  throw new BenchError(
    'wrkMissing',
    'Failed to find wrk: it is not on the PATH. The load comes from wrk, since a load generator ' +
      'in JavaScript would be slower than the servers it measures. ' +
      'Install it (Debian, Ubuntu: apt-get install wrk; macOS: brew install wrk), ' +
      'or measure without load: npm run bench -- --only cold-start',
  )
}

/**
 * Sends one and the same POST over and over for some seconds.
 *
 * @param {{ url: string, body: string, seconds: number, processor: number | undefined }} load
 * @returns {Promise<LoadResult>}
 */
export async function runWrk({ url, body, seconds, processor }) {
  const { threads, connections } = loadShape
  const args = [`-t${threads}`, `-c${connections}`, `-d${seconds}s`, '-s', script, url]
  const command = pinnedCommand(processor, 'wrk', args)
  const { stdout } = await run(command.file, command.args, {
    env: { ...process.env, BENCH_BODY: body },
    timeout: (seconds + 30) * 1000,
  })
  return parseWrkOutput(stdout, url)
}

/**
 * @param {string} stdout
 * @param {string} url
 * @returns {LoadResult}
 */
function parseWrkOutput(stdout, url) {
  const line = stdout.trimEnd().split('\n').at(-1) ?? ''
  const { requests, durationUs, p50Us, p99Us, failures } = JSON.parse(line)
  if (failures > 0 || requests === 0) {
    throw new BenchError(
      'contestantFailed',
      `Failed to load ${url}: ${failures} of ${requests} requests failed. ` +
        'Expected none to fail. Start that server by hand and look at its output.',
    )
  }
  return {
    requestsPerSecond: (requests / durationUs) * 1_000_000,
    p50Ms: p50Us / 1000,
    p99Ms: p99Us / 1000,
  }
}
