// @ts-check
// One way of faking WeChat within a process, called over and over by one client.
import https from 'node:https'
import { endpointNamed } from '../endpoints.js'

/** @typedef {() => Promise<string>} Fake starts a fake; resolves to the access token to call with */

const [contestant = '', client = '', seconds = '1'] = process.argv.slice(2)
const endpoint = endpointNamed('getSupportVersion')
const host = 'https://api.weixin.qq.com'
const address = `${host}${endpoint.path}`
const reply = JSON.stringify(endpoint.reply)
const headers = { 'Content-Type': 'application/json; encoding=utf-8' }

// By their addresses, since the type check runs before there is anything built.
const dist = new URL('../../dist/server/', import.meta.url)

/** @type {Record<string, Fake>} */
const fakes = {
  'fake-weixin/intercept': async () => {
    const { interceptWeixin } = await import(new URL('intercept-weixin.js', dist).href)
    return (await interceptWeixin().addMiniProgram()).accessToken
  },
  'fake-weixin/msw': async () => {
    const { setupServer } = await import('msw/node')
    const { createWeixinHandlers } = await import(new URL('weixin-handlers.js', dist).href)
    const { handlers, weixin } = createWeixinHandlers()
    setupServer(...handlers).listen()
    return (await weixin.addMiniProgram()).accessToken
  },
  msw: async () => {
    const { setupServer } = await import('msw/node')
    const { http, HttpResponse } = await import('msw')
    const handler = http.post(address, async ({ request }) => {
      JSON.parse(await request.text())
      return new HttpResponse(reply, { headers })
    })
    setupServer(handler).listen()
    return 'token'
  },
  nock: async () => {
    const { default: nock } = await import('nock')
    nock(host).persist().post(endpoint.path, {}).query(true).reply(200, reply, headers)
    return 'token'
  },
  'undici MockAgent': async () => {
    const { MockAgent, setGlobalDispatcher } = await import('undici')
    const agent = new MockAgent()
    agent.disableNetConnect()
    agent
      .get(host)
      .intercept({ path: (path) => path.startsWith(endpoint.path), method: 'POST', body: '{}' })
      .reply(200, reply, { headers })
      .persist()
    setGlobalDispatcher(agent)
    return 'token'
  },
}

/** @type {Record<string, (url: string) => Promise<string>>} */
const clients = {
  fetch: async (url) => {
    const response = await fetch(url, { method: 'POST', headers, body: '{}' })
    return response.text()
  },
  'node:https': (url) =>
    new Promise((resolve, reject) => {
      const options = { method: 'POST', headers: { ...headers, 'Content-Length': 2 } }
      const request = https.request(url, options, (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk) => (text += chunk))
        response.on('end', () => resolve(text))
      })
      request.on('error', reject)
      request.end('{}')
    }),
}

const fake = fakes[contestant]
const chosen = clients[client]
if (fake === undefined || chosen === undefined) throw new Error(`no ${contestant} with ${client}`)
const url = `${address}?access_token=${await fake()}`

/**
 * @param {(url: string) => Promise<string>} call
 * @param {number} length milliseconds
 */
async function callFor(call, length) {
  const end = performance.now() + length
  let calls = 0
  while (performance.now() < end) {
    const { errcode } = JSON.parse(await call(url))
    if (errcode !== 0) throw new Error(`${contestant} answered ${String(errcode)}`)
    calls += 1
  }
  return calls
}

await callFor(chosen, 500)
const startedAt = performance.now()
const calls = await callFor(chosen, Number(seconds) * 1000)
const callsPerSecond = (calls * 1000) / (performance.now() - startedAt)
console.log(JSON.stringify({ callsPerSecond }))
process.exit()
