import https, { type RequestOptions } from 'node:https'
import axios from 'axios'
import got from 'got'
import { request } from 'undici'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { FakeWeixin } from '../../../server/index.ts'
import { interceptWeixin } from '../../../server/intercept.ts'

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

/** Callers who give up, each in a way of its own, and what they hear of it. */
const callers: Record<string, { call: () => Promise<unknown>; heard: object }> = {
  'destroy()': {
    call: () => byHttps({}, (outgoing) => setTimeout(() => outgoing.destroy(), 40)),
    heard: { code: 'ECONNRESET' },
  },
  'the option timeout': {
    call: () =>
      byHttps({ timeout: 40 }, (outgoing) => {
        outgoing.on('timeout', () => outgoing.destroy())
      }),
    heard: { code: 'ECONNRESET' },
  },
  'setTimeout()': {
    call: () =>
      byHttps({}, (outgoing) => {
        outgoing.setTimeout(40, () => outgoing.destroy(new Error('mine')))
      }),
    heard: { message: 'mine' },
  },
  'a signal': {
    call: () => byHttps({ signal: AbortSignal.timeout(40) }, () => undefined),
    heard: { name: 'AbortError' },
  },
  axios: {
    call: () => axios.post(url, {}, { timeout: 40 }),
    heard: { code: 'ECONNABORTED' },
  },
  got: {
    call: () => got.post(url, { ...once, timeout: { request: 40 } }),
    heard: { code: 'ETIMEDOUT', event: 'request' },
  },
  'the limit of got for a response': {
    call: () => got.post(url, { ...once, timeout: { response: 40 } }),
    heard: { code: 'ETIMEDOUT', event: 'response' },
  },
  'the limits of got for a connection, which stands, and a request': {
    call: () =>
      got.post(url, {
        ...once,
        timeout: { lookup: 20, connect: 20, secureConnect: 20, request: 60 },
      }),
    heard: { code: 'ETIMEDOUT', event: 'request' },
  },
  fetch: {
    call: () => fetch(url, { method: 'POST', body: '{}', signal: AbortSignal.timeout(40) }),
    heard: { name: 'TimeoutError' },
  },
  undici: {
    call: () => request(url, { method: 'POST', body: '{}', headersTimeout: 40 }),
    heard: { code: 'UND_ERR_HEADERS_TIMEOUT' },
  },
}

/** Intercepts, and counts the timers that are long enough to be those of a hang. */
async function hang(): Promise<{ weixin: FakeWeixin; waiting: () => number }> {
  const open = new Set<unknown>()
  const { setTimeout: start, clearTimeout: stop } = globalThis
  globalThis.setTimeout = Object.assign((...call: Parameters<typeof start>) => {
    const timer = start(...call)
    if (Number(call[1]) > 2 ** 30) open.add(timer)
    return timer
  }, start)
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
  return { weixin, waiting: () => open.size }
}

describe('a call that hangs and is given up', () => {
  it.each(Object.entries(callers))(
    'by %s leaves nothing that keeps the process alive',
    async (_name, { call, heard }) => {
      const { weixin, waiting } = await hang()
      const outcome = call()
      const told = expect(outcome).rejects.toMatchObject(heard)
      await expect.poll(waiting, { interval: 1 }).toBe(1)
      await told
      await expect.poll(waiting, { interval: 1 }).toBe(0)
      expect(await weixin.exchanges()).toHaveLength(1)
    },
    2000,
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
