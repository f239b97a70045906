// @ts-check
import { askOnce, endpointUrl } from './ask-once.js'
import { throughputContestants } from './contestants.js'
import { endpoints } from './endpoints.js'
import { createProcessorMeter } from './processor-time.js'
import { rotate } from './rotation.js'
import { ratiosOf, spreadOf } from './spread.js'
import { startServer } from './start-server.js'
import { runWrk } from './wrk.js'

// Express takes more than a second to reach its full speed.
const warmUpSeconds = 2

/**
 * @typedef {object} LoadSample
 * @property {string} endpoint
 * @property {string} contestant
 * @property {number} requestsPerSecond
 * @property {number} p99Ms
 * @property {number | undefined} processorShare
 * @property {number} replyBytes
 */

/**
 * @typedef {object} ThroughputRow
 * @property {string} endpoint
 * @property {string} contestant
 * @property {number} replyBytes
 * @property {import('./spread.js').Spread} requestsPerSecond
 * @property {number} p99Ms median of the rounds
 * @property {number | undefined} processorShare median share of one processor that the server used
 * @property {import('./spread.js').Spread} ratioToFloor
 * @property {number | undefined} ratioPerProcessorSecond median of the same ratio, counting only the
 *   processor time that each server got: what is left of it on a busy machine
 * @property {number | undefined} aim
 */

/**
 * Puts every server under load on both endpoints, round after round.
 *
 * @param {{ rounds: number, seconds: number, server: string }} options
 * @param {import('./processors.js').Pinning | undefined} pinning
 * @param {(progress: string) => void} report
 * @returns {Promise<ThroughputRow[]>}
 */
export async function measureThroughput({ rounds, seconds, server }, pinning, report) {
  /** @type {LoadSample[]} */
  const samples = []
  for (let round = 0; round < rounds; round++) {
    report(`load: round ${round + 1} of ${rounds}`)
    for (const endpoint of endpoints) {
      for (const contestant of rotate(throughputContestants(server, endpoint.name), round)) {
        samples.push(await measureOne(contestant, endpoint, seconds, pinning))
      }
    }
  }
  return endpoints.flatMap((endpoint) =>
    summarize(endpoint, throughputContestants(server, endpoint.name), samples),
  )
}

/**
 * A process of its own for each sample: how V8 happens to optimize one process then weighs on one
 * round only.
 *
 * @param {import('./contestants.js').Contestant} contestant
 * @param {import('./endpoints.js').Endpoint} endpoint
 * @param {number} seconds
 * @param {import('./processors.js').Pinning | undefined} pinning
 * @returns {Promise<LoadSample>}
 */
async function measureOne(contestant, endpoint, seconds, pinning) {
  const server = await startServer(contestant, pinning?.server)
  try {
    const load = {
      url: endpointUrl(server, endpoint),
      body: endpoint.body,
      processor: pinning?.load,
    }
    const replyBytes = await askOnce(server, endpoint)
    await runWrk({ ...load, seconds: warmUpSeconds })
    const processorShare = createProcessorMeter(server.pid)
    const { requestsPerSecond, p99Ms } = await runWrk({ ...load, seconds })
    const sample = { requestsPerSecond, p99Ms, processorShare: processorShare(), replyBytes }
    await askOnce(server, endpoint)
    return { endpoint: endpoint.name, contestant: contestant.name, ...sample }
  } finally {
    await server.close()
  }
}

/**
 * @param {import('./endpoints.js').Endpoint} endpoint
 * @param {ReturnType<typeof throughputContestants>} contestants
 * @param {LoadSample[]} samples
 * @returns {ThroughputRow[]}
 */
function summarize(endpoint, contestants, samples) {
  const [floor] = contestants
  /** @param {import('./contestants.js').Contestant} contestant */
  const samplesOf = ({ name }) =>
    samples.filter((sample) => sample.contestant === name && sample.endpoint === endpoint.name)
  const floorSamples = samplesOf(floor)
  const floorRates = floorSamples.map((sample) => sample.requestsPerSecond)

  return contestants.map((contestant) => {
    const own = samplesOf(contestant)
    const rates = own.map((sample) => sample.requestsPerSecond)
    const shares = own.flatMap((sample) => sample.processorShare ?? [])
    return {
      endpoint: endpoint.name,
      contestant: contestant.name,
      replyBytes: own[0]?.replyBytes ?? 0,
      requestsPerSecond: spreadOf(rates),
      p99Ms: spreadOf(own.map((sample) => sample.p99Ms)).median,
      processorShare: shares.length === 0 ? undefined : spreadOf(shares).median,
      ratioToFloor: ratiosOf(rates, floorRates),
      ratioPerProcessorSecond:
        shares.length === 0
          ? undefined
          : ratiosOf(own.map(perProcessorSecond), floorSamples.map(perProcessorSecond)).median,
      aim: contestant.name === 'fake-weixin' ? endpoint.aim : undefined,
    }
  })
}

/** @param {LoadSample} sample */
function perProcessorSecond({ requestsPerSecond, processorShare }) {
  return requestsPerSecond / (processorShare ?? NaN)
}
