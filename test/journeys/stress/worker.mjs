// One process of the stress test: many tests at once on somebody else's server, each with a mini
// program of its own and a model of what it has to see. Prints what it did as one line of JSON.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [dist = '', url = '', seed = '', count = '0'] = process.argv.slice(2)
const load = (/** @type {string} */ file) => import(pathToFileURL(join(dist, file)).href)
const { connect } = await load('server/connect.js')
const { createRandom, randomElement, randomInteger } = await load('fixtures/seeded-random.js')
const weixin = await connect(url)
const versions = ['1.0.0', '2.20.0', '2.25.0', '3.0.0', '3.15.1']

/** @typedef {{ version: string, token: string, expired: boolean, faults: number[], seen: (number | null)[] }} Model */
/** @typedef {import('../../../server/index.ts').FakeMiniProgram} Shop */

/**
 * @param {string} path
 * @param {object} body
 */
async function post(path, body) {
  const response = await fetch(path, { method: 'POST', body: JSON.stringify(body) })
  return /** @type {{ errcode: number, now_version?: string }} */ (await response.json())
}

/**
 * @param {unknown} actual
 * @param {unknown} expected
 * @param {string} what
 */
function expectEqual(actual, expected, what) {
  const [left, right] = [JSON.stringify(actual), JSON.stringify(expected)]
  if (left !== right) throw new Error(`${what}: expected ${right}, received ${left}`)
}

/**
 * @param {Model} model
 * @param {number} otherwise
 */
function expectedErrcode(model, otherwise) {
  const fault = model.faults.shift()
  return fault ?? (model.expired ? 42001 : otherwise)
}

/** @type {((shop: Shop, model: Model, random: () => number) => Promise<void>)[]} */
const actions = [
  async (shop, model, random) => {
    const version = randomElement(random, versions)
    const expected = expectedErrcode(model, 0)
    if (expected === 0) model.version = version
    await callSet(model, version, expected)
    expectEqual(await shop.supportVersion(), model.version, 'version')
  },
  async (_shop, model) => {
    await callSet(model, '9.9.9', expectedErrcode(model, 89014))
  },
  async (_shop, model) => {
    const expected = expectedErrcode(model, 0)
    const path = `${url}/cgi-bin/wxopen/getweappsupportversion?access_token=${model.token}`
    const reply = await post(path, {})
    model.seen.push(expected)
    expectEqual(reply.errcode, expected, 'get')
    if (expected === 0) expectEqual(reply.now_version, model.version, 'now_version')
  },
  async (shop, model, random) => {
    const errcode = randomElement(random, [-1, 45009, 40001])
    const times = 1 + randomInteger(random, 2)
    // One at a time: the first of two faults would go first.
    if (model.faults.length > 0) return
    await shop.addFault('any', { errcode, times })
    model.faults = Array.from({ length: times }, () => errcode)
  },
  async (shop, model) => {
    await shop.advanceClock('2h')
    model.expired = true
  },
  async (shop, model) => {
    const { value } = await shop.addToken()
    model.token = value
    model.expired = false
  },
  async (shop, model) => {
    const fault = model.faults.shift()
    const reply = await post(`${shop.url}/cgi-bin/wxopen/getweappsupportversion`, {})
    model.seen.push(fault ?? 41001)
    expectEqual(reply.errcode, fault ?? 41001, 'without a token')
  },
]

/**
 * @param {Model} model
 * @param {string} version
 * @param {number} expected
 */
async function callSet(model, version, expected) {
  const path = `${url}/cgi-bin/wxopen/setweappsupportversion?access_token=${model.token}`
  const reply = await post(path, { version })
  model.seen.push(expected)
  expectEqual(reply.errcode, expected, `set ${version}`)
}

/** @param {number} index */
async function runTest(index) {
  const random = createRandom(`${seed}/${index}`)
  const supportVersion = randomElement(random, versions)
  const shop = await weixin.addMiniProgram({ supportVersion })
  /** @type {Model} */
  const model = {
    version: supportVersion,
    token: shop.accessToken,
    expired: false,
    faults: [],
    seen: [],
  }
  for (let step = 0; step < 12; step += 1) await randomElement(random, actions)(shop, model, random)
  const exchanges = await shop.exchanges()
  expectEqual(
    exchanges.map(({ errcode }) => errcode),
    model.seen,
    'journal',
  )
  await shop.remove()
  return model.seen.length
}

const results = await Promise.allSettled(
  Array.from({ length: Number(count) }, (_, index) => runTest(index)),
)
const failures = results.flatMap((result, index) =>
  result.status === 'rejected' ? [`test ${seed}/${index}: ${String(result.reason)}`] : [],
)
const calls = results.reduce(
  (sum, result) => sum + (result.status === 'fulfilled' ? result.value : 0),
  0,
)
process.stdout.write(`${JSON.stringify({ calls, failures })}\n`)
