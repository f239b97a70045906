import https, { type RequestOptions } from 'node:https'
import axios from 'axios'
import got from 'got'
import { request } from 'undici'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { FakeWeixin } from '#server/index.ts'
import { interceptWeixin } from '#server/intercept.ts'

const url = 'https://api.weixin.qq.com/cgi-bin/wxopen/getweappsupportversion'

function byHttps(
  options: RequestOptions,
  watch: (outgoing: ReturnType<typeof https.request>) => void,
): Promise<void> {
  return new Promise((_resolve, reject) => {
    const outgoing = https.request(url, { method: 'POST', ...options })
    outgoing.on('error', reject)
    watch(outgoing)
    outgoing.end('{}')
  })
}

const once = { retry: { limit: 0 }, body: '{}' }

/** Milliseconds within which any call arrives, however busy the machine: a limit must not end it first. */
const limit = 300

interface Caller {
  /** Calls, and gives up at its own limit or once the call hangs. */
  call: (hung: Promise<void>) => Promise<unknown>
  /** What it hears of having given up. */
  heard: object
}

/** A signal that is aborted once the call hangs. */
function abortWhen(hung: Promise<void>): AbortSignal {
  const controller = new AbortController()
  void hung.then(() => {
    controller.abort()
  })
  return controller.signal
}

/** Callers who give up, each in a way of its own. */
const callers: Record<string, Caller> = {
  'destroy()': {
    call: (hung) =>
      byHttps({}, (outgoing) => {
        void hung.then(() => outgoing.destroy())
      }),
    heard: { code: 'ECONNRESET' },
  },
  'a signal': {
    call: (hung) => byHttps({ signal: abortWhen(hung) }, () => undefined),
    heard: { name: 'AbortError' },
  },
  'the option timeout': {
    call: () =>
      byHttps({ timeout: limit }, (outgoing) => {
        outgoing.on('timeout', () => outgoing.destroy())
      }),
    heard: { code: 'ECONNRESET' },
  },
  'setTimeout()': {
    call: () =>
      byHttps({}, (outgoing) => {
        outgoing.setTimeout(limit, () => outgoing.destroy(new Error('mine')))
      }),
    heard: { message: 'mine' },
  },
  axios: {
    call: () => axios.post(url, {}, { timeout: limit }),
    heard: { code: 'ECONNABORTED' },
  },
  got: {
    call: () => got.post(url, { ...once, timeout: { request: limit } }),
    heard: { code: 'ETIMEDOUT', event: 'request' },
  },
  'the limit of got for a response': {
    call: () => got.post(url, { ...once, timeout: { response: limit } }),
    heard: { code: 'ETIMEDOUT', event: 'response' },
  },
  'the limits of got for a connection, which stands, and a request': {
    call: () =>
      got.post(url, {
        ...once,
        timeout: { lookup: limit, connect: limit, secureConnect: limit, request: 2 * limit },
      }),
    heard: { code: 'ETIMEDOUT', event: 'request' },
  },
  fetch: {
    call: (hung) => fetch(url, { method: 'POST', body: '{}', signal: abortWhen(hung) }),
    heard: { name: 'AbortError' },
  },
  undici: {
    call: () => request(url, { method: 'POST', body: '{}', headersTimeout: limit }),
    heard: { code: 'UND_ERR_HEADERS_TIMEOUT' },
  },
}

interface Hang {
  weixin: FakeWeixin
  /** Resolves once a call hangs. */
  hung: Promise<void>
  /** How many timers are open that are those of a hang. */
  waiting: () => number
}

/** Intercepts, and watches the timers that are long enough to be those of a hang. */
async function hang(): Promise<Hang> {
  const open = new Set<unknown>()
  const { setTimeout: start, clearTimeout: stop } = globalThis
  const hung = new Promise<void>((resolve) => {
    globalThis.setTimeout = Object.assign((...call: Parameters<typeof start>) => {
      const timer = start(...call)
      if (Number(call[1]) > 2 ** 30) {
        open.add(timer)
        resolve()
      }
      return timer
    }, start)
  })
  globalThis.clearTimeout = (timer) => {
    open.delete(timer)
    stop(timer)
  }
  const weixin = interceptWeixin()
  onTestFinished(async () => {
    await weixin.close()
    Object.assign(globalThis, { setTimeout: start, clearTimeout: stop })
  })
  await weixin.addFault('any', { connection: 'hang' })
  return { weixin, hung, waiting: () => open.size }
}

describe('a call that hangs and is given up', () => {
  it.each(Object.entries(callers))(
    'by %s leaves nothing that keeps the process alive',
    async (_name, { call, heard }) => {
      const { weixin, hung, waiting } = await hang()
      await Promise.all([hung, expect(call(hung)).rejects.toMatchObject(heard)])
      await expect.poll(waiting).toBe(0)
      expect(await weixin.exchanges()).toHaveLength(1)
    },
  )
})

it('connects a caller who has to wait, and then answers', async () => {
  const weixin = interceptWeixin()
  onTestFinished(() => weixin.close())
  await weixin.addFault('any', { delay: 30 })
  const events: string[] = []
  const status = await new Promise((resolve, reject) => {
    const outgoing = https.request(url, { method: 'POST', headers: { 'Content-Length': 2 } })
    outgoing.on('socket', (socket) => {
      socket.once('secureConnect', () => events.push('connected'))
    })
    outgoing.on('finish', () => events.push('sent'))
    outgoing.on('response', (reply) => {
      events.push('replied')
      reply.resume().on('end', () => {
        resolve(reply.statusCode)
      })
    })
    outgoing.on('error', reject)
    outgoing.end('{}')
  })
  expect(status).toBe(200)
  expect(events).toEqual(['connected', 'sent', 'replied'])
})
