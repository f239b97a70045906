// @ts-check
import { request } from 'node:http'
import { BenchError } from './bench-error.js'

/**
 * The address of an endpoint on a running server, its token included.
 *
 * @param {import('./start-server.js').RunningServer} server
 * @param {import('./endpoints.js').Endpoint} endpoint
 * @returns {string}
 */
export function endpointUrl(server, endpoint) {
  return `${server.url}${endpoint.path}?access_token=${encodeURIComponent(server.accessToken)}`
}

/**
 * Sends the request of the load once, checks that it succeeds, and gives the length of the reply's
 * body in bytes. Without this check a server that refuses every request would look fast, since
 * WeChat's refusals are HTTP 200 as well.
 *
 * @param {import('./start-server.js').RunningServer} server
 * @param {import('./endpoints.js').Endpoint} endpoint
 * @returns {Promise<number>}
 */
export async function askOnce(server, endpoint) {
  const { status, text } = await post(endpointUrl(server, endpoint), endpoint.body)
  if (status === 200 && isSuccess(text)) return Buffer.byteLength(text)
  throw new BenchError(
    'contestantFailed',
    `Failed to call ${endpoint.name} at ${server.url}: status ${status}, body ${text.slice(0, 300)}. ` +
      'Expected status 200 and errcode 0. Start that server by hand and send the same request.',
  )
}

/** @param {string} text */
function isSuccess(text) {
  try {
    return JSON.parse(text)?.errcode === 0
  } catch {
    return false
  }
}

/**
 * @param {string} url
 * @param {string} body
 * @returns {Promise<{ status: number, text: string }>}
 */
function post(url, body) {
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/json', 'Content-Length': body.length }
    const call = request(url, { method: 'POST', headers, agent: false, timeout: 10_000 })
    call.once('timeout', () => call.destroy(new Error('no reply within 10 s')))
    call.once('error', reject)
    call.once('response', (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk) => (text += chunk))
      response.once('error', reject)
      response.once('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
    call.end(body)
  })
}
