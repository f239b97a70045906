// @ts-check
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { askOnce } from './ask-once.js'
import { coldStartContestants } from './contestants.js'
import { endpointNamed } from './endpoints.js'
import { rotate } from './rotation.js'
import { ratiosOf, spreadOf } from './spread.js'
import { plainEnvironment, startServer } from './start-server.js'

const aim = 1.25
const endpoint = endpointNamed('getSupportVersion')

/**
 * @typedef {object} ColdStartRow
 * @property {string} contestant
 * @property {import('./spread.js').Spread} milliseconds
 * @property {import('./spread.js').Spread} ratioToExpress
 * @property {number | undefined} aim
 */

/**
 * Times each contestant from the start of its process to the last byte of its first reply, and
 * `node -e 0` from start to end as what no Node program can beat.
 *
 * @param {{ starts: number, server: string }} options
 * @param {(progress: string) => void} report
 * @returns {Promise<ColdStartRow[]>}
 */
export async function measureColdStart({ starts, server }, report) {
  const contestants = coldStartContestants(server, endpoint.name)
  const timed = [
    ...contestants.map((contestant) => ({
      name: contestant.name,
      measure: () => timeToFirstReply(contestant),
      samples: /** @type {number[]} */ ([]),
    })),
    { name: 'node -e 0', measure: timeEmptyProcess, samples: /** @type {number[]} */ ([]) },
  ]

  report(`cold start: ${starts} starts of each`)
  // The first start of each fills the caches of the file system and is thrown away.
  for (const { measure } of timed) await measure()
  for (let start = 0; start < starts; start++) {
    for (const { measure, samples } of rotate(timed, start)) samples.push(await measure())
  }

  const express = timed[0]?.samples ?? []
  return timed.map(({ name, samples }) => ({
    contestant: name,
    milliseconds: spreadOf(samples),
    ratioToExpress: ratiosOf(samples, express),
    aim: name === 'fake-weixin' ? aim : undefined,
  }))
}

/** @param {import('./contestants.js').Contestant} contestant */
async function timeToFirstReply(contestant) {
  const startedAt = performance.now()
  const server = await startServer(contestant)
  try {
    await askOnce(server, endpoint)
    return performance.now() - startedAt
  } finally {
    await server.close()
  }
}

async function timeEmptyProcess() {
  const startedAt = performance.now()
  const child = spawn(process.execPath, ['-e', '0'], { stdio: 'ignore', env: plainEnvironment() })
  await once(child, 'exit')
  return performance.now() - startedAt
}
