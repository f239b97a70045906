// @ts-check
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rotate } from './rotation.js'
import { spreadOf } from './spread.js'
import { plainEnvironment } from './start-server.js'
import { formatTable } from './table.js'

/**
 * @typedef {object} RunStartRow
 * @property {string} command
 * @property {import('./spread.js').Spread} milliseconds from the start of the process to its end
 */

/**
 * Times `fake-weixin run` around an empty program beside the empty program alone.
 *
 * @param {{ starts: number, server: string }} options
 * @param {(progress: string) => void} report
 * @returns {Promise<RunStartRow[]>}
 */
export async function measureRunStart({ starts, server }, report) {
  const empty = [process.execPath, '-e', '0']
  const commands = [
    { name: 'node -e 0', args: ['-e', '0'] },
    { name: 'fake-weixin run --no-java', args: [server, 'run', '--no-java', '--', ...empty] },
    { name: 'fake-weixin run', args: [server, 'run', '--', ...empty] },
  ]
  const timed = commands.map((command) => ({ ...command, samples: /** @type {number[]} */ ([]) }))
  report(`start of run: ${starts} starts of each`)
  // The first start of each fills the caches of the file system and is thrown away.
  for (const { args } of timed) await timeProcess(args)
  for (let start = 0; start < starts; start++) {
    for (const { args, samples } of rotate(timed, start)) samples.push(await timeProcess(args))
  }
  return timed.map(({ name, samples }) => ({ command: name, milliseconds: spreadOf(samples) }))
}

/** @param {readonly string[]} args */
async function timeProcess(args) {
  const startedAt = performance.now()
  await once(spawn(process.execPath, args, { stdio: 'ignore', env: plainEnvironment() }), 'exit')
  return performance.now() - startedAt
}

/**
 * The table of the starts of `run`.
 *
 * @param {RunStartRow[]} rows
 * @returns {string}
 */
export function describeRunStart(rows) {
  return formatTable(
    ['start to end', 'ms', 'min - max'],
    rows.map(({ command, milliseconds: { median, min, max } }) => [
      command,
      median.toFixed(0),
      `${min.toFixed(0)} - ${max.toFixed(0)}`,
    ]),
  )
}
