// @ts-check
import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { rotate } from './rotation.js'
import { ratiosOf, spreadOf } from './spread.js'
import { plainEnvironment } from './start-server.js'
import { formatTable } from './table.js'

const script = resolve(import.meta.dirname, 'contestants/in-process.js')
const run = promisify(execFile)

/** The peers that each client is compared on, and how much faster than each the fake has to be. */
const clients = [
  {
    client: 'fetch',
    contestants: ['fake-weixin/intercept', 'fake-weixin/msw', 'msw', 'nock', 'undici MockAgent'],
    aims: new Map([
      ['msw', 3],
      ['undici MockAgent', 1],
    ]),
  },
  {
    client: 'node:https',
    contestants: ['fake-weixin/intercept', 'fake-weixin/msw', 'msw', 'nock'],
    aims: new Map([['msw', 1]]),
  },
]

/**
 * @typedef {object} InProcessRow
 * @property {string} client
 * @property {string} contestant
 * @property {import('./spread.js').Spread} callsPerSecond
 * @property {import('./spread.js').Spread} interceptRatio calls of `fake-weixin/intercept` for one
 *   call of this contestant, round by round
 * @property {number | undefined} aim for that ratio
 */

/**
 * Counts the calls a second of each way to fake WeChat within a process, one call at a time, each
 * contestant in a process of its own. The fake does all of its work; its peers answer a fixed reply.
 *
 * @param {{ rounds: number, seconds: number }} options
 * @param {(progress: string) => void} report
 * @returns {Promise<InProcessRow[]>}
 */
export async function measureInProcess({ rounds, seconds }, report) {
  /** @type {InProcessRow[]} */
  const rows = []
  for (const { client, contestants, aims } of clients) {
    report(`in process, ${client}: ${rounds} rounds of ${seconds} s for each`)
    const timed = contestants.map((name) => ({ name, samples: /** @type {number[]} */ ([]) }))
    for (let round = 0; round < rounds; round++) {
      for (const { name, samples } of rotate(timed, round)) {
        samples.push(await countCalls(name, client, seconds))
      }
    }
    const intercept = timed[0]?.samples ?? []
    for (const { name, samples } of timed) {
      rows.push({
        client,
        contestant: name,
        callsPerSecond: spreadOf(samples),
        interceptRatio: ratiosOf(intercept, samples),
        aim: aims.get(name),
      })
    }
  }
  return rows
}

/**
 * @param {string} contestant
 * @param {string} client
 * @param {number} seconds
 */
async function countCalls(contestant, client, seconds) {
  const args = [script, contestant, client, String(seconds)]
  const { stdout } = await run(process.execPath, args, { env: plainEnvironment() })
  return /** @type {{ callsPerSecond: number }} */ (JSON.parse(stdout)).callsPerSecond
}

/**
 * The tables of the calls in process, one for each client.
 *
 * @param {InProcessRow[]} rows
 * @returns {string}
 */
export function describeInProcess(rows) {
  return [...new Set(rows.map(({ client }) => client))]
    .map((client) => {
      const own = rows.filter((row) => row.client === client)
      const head = [client, 'calls/s', 'min - max', 'intercept is', 'min - max', 'aim']
      return formatTable(head, own.map(describeRow))
    })
    .join('\n\n')
}

/** @param {InProcessRow} row */
function describeRow({ contestant, callsPerSecond, interceptRatio, aim }) {
  return [
    contestant,
    callsPerSecond.median.toFixed(0),
    `${callsPerSecond.min.toFixed(0)} - ${callsPerSecond.max.toFixed(0)}`,
    `${interceptRatio.median.toFixed(2)} x`,
    `${interceptRatio.min.toFixed(2)} - ${interceptRatio.max.toFixed(2)}`,
    aim === undefined ? '' : `>= ${aim} x`,
  ]
}
