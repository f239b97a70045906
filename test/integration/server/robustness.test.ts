import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createApp, startFakeWeixin, type FakeMiniProgram, type FakeWeixin } from '#server/index.ts'
import { callGet, postJson } from '#test/support/call-fake.ts'
import { callRaw } from '#test/support/raw-call.ts'

const opened: FakeWeixin[] = []

/** Arrays in arrays, as many as `levels`. */
function nest(levels: number): unknown {
  let value: unknown[] = []
  for (let level = 1; level < levels; level += 1) value = [value]
  return value
}

async function start(...args: Parameters<typeof startFakeWeixin>): Promise<FakeWeixin> {
  const weixin = await startFakeWeixin(...args)
  opened.push(weixin)
  return weixin
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((weixin) => weixin.close()))
})

function getUrl(weixin: FakeWeixin, shop: FakeMiniProgram): string {
  return `${weixin.url}/cgi-bin/wxopen/getweappsupportversion?access_token=${shop.accessToken}`
}

/** Sends bytes as they are, and answers what comes back until the connection ends. */
function sendBytes(weixin: FakeWeixin, bytes: string): Promise<string> {
  const { hostname, port } = new URL(weixin.url)
  return new Promise((resolve) => {
    let received = ''
    const socket = connect(Number(port), hostname, () => socket.write(bytes))
    socket.on('data', (chunk) => (received += chunk.toString()))
    socket.on('error', () => undefined)
    socket.on('close', () => {
      resolve(received)
    })
  })
}

describe('the server', () => {
  it('answers 500 and lives on when something of the test throws', async () => {
    let broken = false
    const weixin = await start({
      now: () => {
        if (broken) throw new Error('the clock of the test')
        return Date.now()
      },
    })
    const shop = await weixin.addMiniProgram()
    broken = true
    expect(await callGet(weixin.url, shop.accessToken)).toMatchObject({
      error: {
        code: 'internal_error',
        message: expect.stringContaining('the clock of the test') as string,
      },
    })
    broken = false
    expect(await callGet(weixin.url, shop.accessToken)).toMatchObject({ errcode: 0 })
    expect(await shop.exchanges()).toHaveLength(1)
  })

  it('takes a target with an address before the path, as a client sends it to a proxy', async () => {
    const weixin = await start()
    const shop = await weixin.addMiniProgram()
    const target = getUrl(weixin, shop).replace(weixin.url, 'http://api.weixin.qq.com')
    const reply = await sendBytes(
      weixin,
      `POST ${target} HTTP/1.1\r\nHost: api.weixin.qq.com\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}`,
    )
    expect(reply).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*"errcode":0/)
  })

  it('resets a pipelined request without waiting for ever', async () => {
    const weixin = await start()
    const shop = await weixin.addMiniProgram()
    await shop.addFault('getSupportVersion', { delay: 30, times: 1 })
    await shop.addFault('setSupportVersion', { connection: 'empty' })
    const get = getUrl(weixin, shop).replace(weixin.url, '')
    const set = get.replace('getweapp', 'setweapp')
    const head = 'HTTP/1.1\r\nHost: x\r\nContent-Length: '
    await sendBytes(weixin, `POST ${get} ${head}2\r\n\r\n{}POST ${set} ${head}2\r\n\r\n{}`)
  })

  it('closes the connection behind a drip whose Content-Length is wrong', async () => {
    const weixin = await start()
    const shop = await weixin.addMiniProgram()
    const fault = { connection: 'drip', delay: 20, reply: 'wrongContentLength' } as const
    await shop.addFault('getSupportVersion', fault)
    expect(await callRaw(getUrl(weixin, shop), '{}')).toMatchObject({ end: 'closed' })
  })
})

describe('a reset', () => {
  it.each([0, 20])('on a Unix socket closes it, after %i ms', async (delay) => {
    const app = createApp()
    await app.weixin.addFault('any', { connection: 'reset', delay })
    const folder = await mkdtemp(join(tmpdir(), 'fake-weixin-test-'))
    const server = createServer(app)
    try {
      const socketPath = join(folder, 'socket')
      await new Promise<void>((resolve) => server.listen(socketPath, resolve))
      const code = await new Promise((resolve) => {
        const call = request({ socketPath, path: '/x' }, resolve)
        call.on('error', (error: NodeJS.ErrnoException) => {
          resolve(error.code)
        })
        call.end()
      })
      expect(code).toBe('ECONNRESET')
    } finally {
      server.close()
      await rm(folder, { recursive: true })
    }
  })
})

describe('the time of a refusal', () => {
  it.each([
    ['40066', '/wxa/nowhere', 'POST'],
    ['43002', '/cgi-bin/wxopen/getweappsupportversion', 'GET'],
    ['44002', '/cgi-bin/wxopen/getweappsupportversion', 'POST'],
  ])('%s of %s by %s is the same in its rid, its Date and the journal', async (_, path, method) => {
    const weixin = await start()
    const shop = await weixin.addMiniProgram({ expiresIn: 1_000_000 })
    await shop.advanceClock('48h')
    const response = await fetch(`${weixin.url}${path}?access_token=${shop.accessToken}`, {
      method,
    })
    const { errmsg = '' } = (await response.json()) as { errmsg?: string }
    const [, seconds = ''] = /rid: ([0-9a-f]{8})-/.exec(errmsg) ?? []
    const date = Date.parse(response.headers.get('date') ?? '')
    expect(Number.parseInt(seconds, 16) * 1000).toBe(date)
    const { time = '' } = (await shop.lastExchange()) ?? {}
    expect(Math.floor(Date.parse(time) / 1000) * 1000).toBe(date)
  })
})

describe('a clock', () => {
  it('stops at the end of the year 9999, and everything goes on', async () => {
    const weixin = await start()
    const [shop, other] = await Promise.all([weixin.addMiniProgram(), weixin.addMiniProgram()])
    const advanceOn = async (): Promise<unknown> => {
      try {
        for (;;) await shop.advanceClock('36525d')
      } catch (error) {
        return error
      }
    }
    expect(await advanceOn()).toMatchObject({
      code: 'invalid_options',
      message: expect.stringMatching(/9999-12-31.*received.*\+?10\d{3}-/s) as string,
    })
    await weixin.advanceClock('36525d')
    const { headers } = await fetch(getUrl(weixin, shop), { method: 'POST', body: '{}' })
    expect(Date.parse(headers.get('date') ?? '')).toBeGreaterThan(Date.UTC(9000))
    expect(await callGet(weixin.url, other.accessToken)).toMatchObject({ errcode: 42001 })
    expect(await weixin.exchanges()).toHaveLength(2)
    await weixin.restore(await weixin.snapshot())
  })
})

describe('a fault or a canned reply of one mini program', () => {
  it('changes nothing for another', async () => {
    const weixin = await start()
    const [shop, other] = await Promise.all([weixin.addMiniProgram(), weixin.addMiniProgram()])
    const askForToken = async (): Promise<unknown> => {
      const query = `grant_type=client_credential&appid=${shop.appid}&secret=${shop.secret}`
      const url = `${weixin.url}/cgi-bin/token?${query}&access_token=${shop.accessToken}`
      return (await fetch(url)).json()
    }
    const callNowhere = (): Promise<unknown> =>
      postJson(`${weixin.url}/wxa/nowhere?access_token=${shop.accessToken}`, {})
    const play = async (): Promise<unknown[]> => {
      await shop.removeExchanges()
      const tokens = await askForToken()
      await callNowhere()
      const exchanges = await shop.exchanges()
      return [
        Object.keys(tokens as object),
        exchanges.map(({ appid, errcode }) => [appid, errcode]),
      ]
    }
    const before = await play()
    await other.addFault('setSupportVersion', { errcode: -1 })
    await other.addReply({ path: '/wxa/elsewhere', reply: { text: 'x' } })
    expect(await play()).toEqual(before)
    expect(before[1]).toEqual([
      [shop.appid, 0],
      [shop.appid, 40066],
    ])
  })
})

describe('a canned reply', () => {
  it.each([
    { headers: { 'X-Name': '中' } },
    { headers: { 'X Name': 'x' } },
    { headers: { 'X-Name': 'a\nb' } },
    { headers: { 'Content-Length': '50' } },
    { headers: { Trailer: 'X-Name' } },
    { headers: { upgrade: 'h2c' } },
    { headers: { 'Keep-Alive': 'timeout=5' } },
    { headers: { 'Proxy-Connection': 'close' } },
    { headers: { 'X-Name': 'a', 'x-name': 'b' } },
    { base64: 'A' },
    { json: nest(1001) },
  ])('that could not be sent is refused: %o', async (reply) => {
    const weixin = await start()
    const error = await weixin
      .addReply({ path: '/wxa/x', reply })
      .catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'invalid_options' })
    expect(await weixin.replies()).toEqual([])
  })

  it('of JSON with a cycle is refused', async () => {
    const weixin = await start()
    const json: Record<string, unknown> = {}
    json['itself'] = json
    await expect(weixin.addReply({ path: '/wxa/x', reply: { json } })).rejects.toMatchObject({
      code: 'invalid_options',
    })
  })

  it('of JSON that is nested 1000 levels deep is given, listed and shown', async () => {
    const weixin = await start()
    await weixin.addReply({ path: '/wxa/x', reply: { json: nest(1000) } })
    const text = await (await fetch(`${weixin.url}/wxa/x`)).text()
    expect(text).toBe('['.repeat(1000) + ']'.repeat(1000))
    expect(await weixin.replies()).toHaveLength(1)
    expect((await weixin.lastExchange())?.status).toBe(200)
  })

  it('has one Content-Type, however its name is spelt', async () => {
    const weixin = await start()
    const headers = { 'content-type': 'text/html' }
    await weixin.addReply({ path: '/wxa/x', reply: { text: '<b>', headers } })
    expect((await fetch(`${weixin.url}/wxa/x`)).headers.get('content-type')).toBe('text/html')
  })

  it('of text stays as it is under a fault that prints JSON prettily', async () => {
    const weixin = await start()
    await weixin.addReply({ path: '/wxa/x', reply: { text: 'hello' } })
    await weixin.addFault('any', { reply: 'prettyJson' })
    expect(await (await fetch(`${weixin.url}/wxa/x`)).text()).toBe('hello\n')
  })
})
