import { Agent, request as startRequest, type IncomingMessage } from 'node:http'
import { gunzipSync } from 'node:zlib'
import axios from 'axios'
import got from 'got'
import { Client as UndiciClient, Pool } from 'undici'
import type { Client } from '#contracts/client/client.ts'
import { giveUpAfter, giveUpSignal } from '#test/support/right-client.ts'
import type { RightRow } from './row.ts'
import { clientOver, type Transport } from './transport.ts'

const headers = { 'Content-Type': 'application/json' }

/** Ends with the call or with the patience of the client, whichever is first. */
function endOf(signal?: AbortSignal): AbortSignal {
  const patience = giveUpSignal(giveUpAfter)
  return signal === undefined ? patience : AbortSignal.any([patience, signal])
}

/** Reads a stream piece by piece, and gives up on more than it has room for. */
async function readPieces(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  for await (const piece of pieces) text += decoder.decode(piece, { stream: true })
  return text + decoder.decode()
}

/** Posts with fetch, and hands over nothing but a whole reply with status 200. */
const byFetch: Transport = async (url, body, signal) => {
  const end = endOf(signal)
  const response = await fetch(url, { method: 'POST', headers, body, signal: end })
  if (!response.ok || response.body === null) throw new Error(`HTTP ${response.status}`)
  return readPieces(response.body)
}

interface NodeSettings {
  readonly agent?: Agent | false
  readonly more?: Readonly<Record<string, string>>
  /** Whether it sends the body only once the server has asked for it. */
  readonly expects?: boolean
  readonly path?: (url: URL) => string
}

function byNode({ agent = false, more = {}, expects = false, path }: NodeSettings): Transport {
  return (url, body, signal) =>
    new Promise((resolve, reject) => {
      const { hostname, port, pathname, search } = url
      const length = { 'Content-Length': String(Buffer.byteLength(body)) }
      const sent = startRequest({
        hostname,
        port,
        method: 'POST',
        path: path?.(url) ?? `${pathname}${search}`,
        agent,
        headers: { ...headers, ...length, ...more, ...(expects ? { Expect: '100-continue' } : {}) },
        signal: endOf(signal),
      })
      sent.on('error', reject)
      sent.on('response', (reply: IncomingMessage) => {
        readNode(reply).then(resolve, reject)
      })
      if (!expects) {
        sent.end(body)
        return
      }
      sent.on('continue', () => sent.end(body))
      sent.flushHeaders()
    })
}

async function readNode(reply: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of reply) pieces.push(piece as Buffer)
  if (reply.statusCode !== 200) throw new Error(`HTTP ${String(reply.statusCode)}`)
  const bytes = Buffer.concat(pieces)
  const isPacked = reply.headers['content-encoding'] === 'gzip'
  return (isPacked ? gunzipSync(bytes) : bytes).toString()
}

function byPools(): Transport {
  const pools = new Map<string, Pool>()
  return async (url, body, signal) => {
    const pool = pools.get(url.origin) ?? new Pool(url.origin, { connections: 4 })
    pools.set(url.origin, pool)
    const path = `${url.pathname}${url.search}`
    const sent = { method: 'POST', path, headers, body, signal: endOf(signal) } as const
    const reply = await pool.request(sent)
    const text = await reply.body.text()
    if (reply.statusCode !== 200) throw new Error(`HTTP ${reply.statusCode}`)
    return text
  }
}

const byOneConnection: Transport = async (url, body, signal) => {
  const client = new UndiciClient(url.origin, { pipelining: 1 })
  try {
    const path = `${url.pathname}${url.search}`
    const sent = { method: 'POST', path, headers, body, signal: endOf(signal) } as const
    const reply = await client.request(sent)
    return await reply.body.text()
  } finally {
    await client.destroy()
  }
}

/** Of libraries that go by the clock alone: longer than a busy machine makes them wait. */
const longAfter = 30_000

function byAxios(): Transport {
  const http = axios.create({ proxy: false, maxRedirects: 0, responseType: 'text', headers })
  http.interceptors.request.use((config) => ({ ...config, timeout: longAfter }))
  http.interceptors.response.use((response) => {
    if (response.data === '') throw new Error('The reply is empty.')
    return response
  })
  return async (url, body) => {
    const { data } = await http.post<string>(url.href, body, { transformResponse: String })
    return data
  }
}

const byGot: Transport = (url, body) =>
  got.post(url, { body, headers, retry: { limit: 0 }, timeout: { request: longAfter } }).text()

/** A client over got, whose errors of parsing have the address, and so the token, in their message. */
export const gotClient: Client = clientOver(byGot)

/** One call after another, whoever makes them. */
function inTurn(client: Client): Client {
  let last: Promise<unknown> = Promise.resolve()
  const enqueue = (work: () => Promise<unknown>): Promise<unknown> => {
    const made = last.then(work, work)
    last = made.catch(() => undefined)
    return made
  }
  return {
    getSupportVersion: (call, signal) => enqueue(() => client.getSupportVersion(call, signal)),
    setSupportVersion: (call, signal) => enqueue(() => client.setSupportVersion(call, signal)),
  }
}

/** A right client over the transport that the other rows do not care about. */
export const plainClient: Client = clientOver(byFetch)

/** Clients that are right, each over another transport. */
export const transportRows: readonly RightRow[] = [
  { name: 'reads the stream of fetch, and honours the signal', client: () => plainClient },
  {
    name: 'resolves its paths against the base with new URL(path, base)',
    client: () => clientOver(byFetch, (path, baseUrl) => new URL(path, baseUrl)),
  },
  {
    name: 'resolves relative paths against the base and a slash',
    client: () => clientOver(byFetch, (path, baseUrl) => new URL(`.${path}`, `${baseUrl}/`)),
  },
  {
    name: 'keeps connections alive with an agent of its own',
    client: () => clientOver(byNode({ agent: new Agent({ keepAlive: true }) })),
  },
  {
    name: 'has one connection that it keeps alive, and makes one call at a time',
    client: () => clientOver(byNode({ agent: new Agent({ keepAlive: true, maxSockets: 1 }) })),
    options: { concurrency: 1 },
  },
  { name: 'has a pool of undici for each origin', client: () => clientOver(byPools()) },
  { name: 'opens a connection of undici for each call', client: () => clientOver(byOneConnection) },
  {
    name: 'has interceptors of axios, which leave the address on its errors',
    sees: ({ name }) => !name.endsWith('-hang'),
    client: () => clientOver(byAxios()),
    warnings: ['token-in-error'],
  },
  {
    name: 'accepts gzip, and sends headers in odd cases',
    client: () =>
      clientOver(
        byNode({ more: { 'aCCept-encoding': 'gzip', 'X-Request-Id': '1', Cookie: 'a=b' } }),
      ),
  },
  {
    name: 'waits for 100 Continue before it sends the body',
    client: () => clientOver(byNode({ expects: true })),
  },
  {
    name: 'calls in the absolute form, as through a proxy',
    client: () => clientOver(byNode({ path: ({ href }) => href })),
  },
  {
    name: 'leaves an & at the end of its query',
    client: () => clientOver(byNode({ path: ({ pathname, search }) => `${pathname}${search}&` })),
  },
  {
    name: 'percent-encodes every sign of the token, in lower case',
    client: () =>
      clientOver(
        byNode({
          path: ({ pathname, searchParams }) => {
            const token = Buffer.from(searchParams.get('access_token') ?? '')
            const signs = [...token].map((sign) => `%${sign.toString(16).padStart(2, '0')}`)
            return `${pathname}?access_token=${signs.join('')}`
          },
        }),
      ),
  },
  {
    name: 'queues its calls, one after another',
    client: () => inTurn(plainClient),
    options: { concurrency: 1 },
  },
]
