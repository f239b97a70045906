import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from '#server/connect.ts'
import { startFakeWeixin, type FakeWeixin } from '#server/index.ts'
import { callControl } from '#test/support/call-control.ts'
import { serveApp, type OpenFake } from '#test/support/ways.ts'

let weixin: FakeWeixin
let mounted: OpenFake

beforeAll(async () => {
  weixin = await startFakeWeixin()
  mounted = await serveApp()
})

afterAll(async () => {
  await Promise.all([weixin.close(), mounted.close()])
})

describe('while the fake listens on loopback', () => {
  it.each(['127.0.0.1:1', 'localhost', 'LOCALHOST:99', '[::1]:8080', '127.0.0.2'])(
    'the Host %s is answered',
    async (host) => {
      const reply = await callControl(weixin.url, 'GET /health', { headers: { Host: host } })
      expect(reply.status).toBe(200)
    },
  )

  it.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'localhost@evil.example',
    '192.168.0.1',
  ])('the Host %j is refused', async (host) => {
    for (const url of [weixin.url, mounted.url]) {
      const reply = await callControl(url, 'POST /reset', { headers: { Host: host } })
      expect(reply).toMatchObject({ status: 403, json: { error: { code: 'control_refused' } } })
    }
  })

  it.each([{ 'X-Forwarded-For': '192.0.2.1' }, { Forwarded: 'for=192.0.2.1' }])(
    'a call that a reverse proxy passed on is refused: %j',
    async (headers) => {
      const reply = await callControl(weixin.url, 'POST /reset', { headers })
      expect(reply).toMatchObject({ status: 403, json: { error: { code: 'control_refused' } } })
    },
  )

  it('a page of another origin is refused', async () => {
    const own = `http://${new URL(weixin.url).host}`
    const statuses = await Promise.all(
      [
        { Origin: 'https://evil.example' },
        { Origin: 'http://localhost:3000' },
        { Origin: 'null' },
        { 'Sec-Fetch-Site': 'cross-site' },
        { Origin: own },
        { Origin: own, 'Sec-Fetch-Site': 'same-origin' },
      ].map(async (headers) => (await callControl(weixin.url, 'GET /health', { headers })).status),
    )
    expect(statuses).toEqual([403, 403, 403, 403, 200, 200])
  })

  it('no answer has CORS headers, preflights included', async () => {
    const headers = { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' }
    for (const line of ['OPTIONS /reset', 'GET /health', 'POST /reset', 'GET /nowhere']) {
      for (const sent of [headers, {}]) {
        const reply = await callControl(weixin.url, line, { headers: sent })
        const names = Object.keys(reply.headers)
        expect(names.filter((name) => name.startsWith('access-control'))).toEqual([])
      }
    }
  })
})

describe('while the fake listens beyond loopback', () => {
  it('answers whoever brings the control token, whatever the Host, and nobody else', async () => {
    const open = await startFakeWeixin({ host: '0.0.0.0' })
    try {
      const url = open.url.replace('0.0.0.0', '127.0.0.1')
      const token = open.controlToken ?? ''
      expect(token.length).toBeGreaterThan(30)
      const health = (headers: Record<string, string>) =>
        callControl(url, 'GET /health', { headers: { Host: 'weixin.test', ...headers } })
      expect(await health({ Authorization: `Bearer ${token}` })).toMatchObject({ status: 200 })
      for (const headers of [{}, { Authorization: 'Bearer x' }, { Authorization: token }]) {
        const reply = await health(headers)
        expect(reply.status).toBe(401)
        expect(reply.headers['www-authenticate']).toBe('Bearer')
      }
      const foreign = { Authorization: `Bearer ${token}`, Origin: 'https://evil.example' }
      expect((await health(foreign)).status).toBe(403)
    } finally {
      await open.close()
    }
  })

  it('lets connect() in with the token that was chosen, and says why it refuses another', async () => {
    const controlToken = 'a-token-of-my-own'
    const open = await startFakeWeixin({ host: '0.0.0.0', controlToken })
    try {
      const url = open.url.replace('0.0.0.0', '127.0.0.1')
      const connected = await connect(url, { token: controlToken })
      const shop = await connected.addMiniProgram()
      expect(shop.url.startsWith(url)).toBe(true)
      await expect(connect(url)).rejects.toMatchObject({ code: 'control_refused' })
      await expect(connect(url, { token: 'other' })).rejects.toThrow(/control token/)
    } finally {
      await open.close()
    }
  })

  it('wants a token that cannot be guessed', async () => {
    await expect(startFakeWeixin({ controlToken: 'short' })).rejects.toMatchObject({
      code: 'invalid_options',
    })
  })
})
