import { createServer } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { FakeWeixinError, startFakeWeixin, type FakeWeixin } from '#server/index.ts'
import { callGet, callSet, postJson } from '#test/support/call-fake.ts'

const opened: FakeWeixin[] = []

async function start(...args: Parameters<typeof startFakeWeixin>): Promise<FakeWeixin> {
  const weixin = await startFakeWeixin(...args)
  opened.push(weixin)
  return weixin
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((weixin) => weixin.close()))
})

describe('a mini program', () => {
  it('starts at 1.0.0 unless told otherwise', async () => {
    const weixin = await start()
    expect(await (await weixin.addMiniProgram()).supportVersion()).toBe('1.0.0')
    expect(await (await weixin.addMiniProgram({ supportVersion: '2.20.0' })).supportVersion()).toBe(
      '2.20.0',
    )
  })

  it('is changed at once by a client, and reads what a client set', async () => {
    const weixin = await start()
    const shop = await weixin.addMiniProgram()
    expect(await callSet(weixin.url, shop.accessToken, '2.25.0')).toEqual({
      errcode: 0,
      errmsg: 'ok',
    })
    expect(await shop.supportVersion()).toBe('2.25.0')
    expect(await callGet(weixin.url, shop.accessToken)).toMatchObject({ now_version: '2.25.0' })
  })

  it('shows a client what the test set', async () => {
    const weixin = await start()
    const shop = await weixin.addMiniProgram()
    await callGet(weixin.url, shop.accessToken)
    await shop.setSupportVersion('9.9.9')
    expect(await callGet(weixin.url, shop.accessToken)).toMatchObject({ now_version: '9.9.9' })
  })

  it('may be lowered and set to the same version again', async () => {
    const weixin = await start()
    const shop = await weixin.addMiniProgram({ supportVersion: '2.25.0' })
    for (const version of ['2.25.0', '1.0.0']) {
      expect(await callSet(weixin.url, shop.accessToken, version)).toMatchObject({ errcode: 0 })
    }
    expect(await shop.supportVersion()).toBe('1.0.0')
  })

  it('touches no other mini program', async () => {
    const weixin = await start()
    const [one, other] = await Promise.all([weixin.addMiniProgram(), weixin.addMiniProgram()])
    await callSet(weixin.url, one.accessToken, '2.25.0')
    await one.expireToken()
    expect(await other.supportVersion()).toBe('1.0.0')
    expect(await callGet(weixin.url, other.accessToken)).toMatchObject({ errcode: 0 })
    expect(await other.exchanges()).toHaveLength(1)
  })

  it('refuses an expired token with 42001 and gets a new one by its refresh token', async () => {
    const weixin = await start()
    const shop = await weixin.addMiniProgram()
    await shop.expireToken()
    expect(await callGet(weixin.url, shop.accessToken)).toMatchObject({ errcode: 42001 })
    const { component_access_token: componentToken } = await postJson(
      `${weixin.url}/cgi-bin/component/api_component_token`,
      {
        component_appid: shop.platform.componentAppid,
        component_appsecret: shop.platform.componentSecret,
        component_verify_ticket: shop.platform.componentVerifyTicket,
      },
    )
    const { authorizer_access_token: token } = await postJson(
      `${weixin.url}/cgi-bin/component/api_authorizer_token?access_token=${String(componentToken)}`,
      {
        component_appid: shop.platform.componentAppid,
        authorizer_appid: shop.appid,
        authorizer_refresh_token: shop.refreshToken,
      },
    )
    expect(await callGet(weixin.url, String(token))).toMatchObject({ errcode: 0 })
  })

  it('shows rows that were set by hand', async () => {
    const weixin = await start()
    const rows = [{ version: '2.0.0', percentage: 33.25 }]
    const shop = await weixin.addMiniProgram({ rows })
    expect(await callGet(weixin.url, shop.accessToken)).toMatchObject({ uv_info: { items: rows } })
  })

  it('shares a platform when told to', async () => {
    const weixin = await start()
    const platform = await weixin.addPlatform({ componentAppid: 'wxplatform' })
    const shop = await weixin.addMiniProgram({ platform })
    expect(shop.platform.componentAppid).toBe('wxplatform')
  })

  it('owns all that comes through its base URL', async () => {
    const weixin = await start()
    const [shop, other] = await Promise.all([weixin.addMiniProgram(), weixin.addMiniProgram()])
    await callGet(shop.url, 'nobody')
    await callGet(shop.url, other.accessToken)
    await fetch(`${shop.url}/elsewhere`)
    const exchanges = await shop.exchanges()
    expect(exchanges.map(({ errcode }) => errcode)).toEqual([40001, 48001, null])
    expect(exchanges[1]?.rule).toBe('token-of-another')
    expect(await other.exchanges()).toEqual([])
  })
})

describe('the same seed', () => {
  it('gives the same bytes', async () => {
    const replies = await Promise.all(
      ['a', 'a', 'b'].map(async (seed) => {
        const weixin = await start({ seed })
        const shop = await weixin.addMiniProgram()
        return JSON.stringify([shop.accessToken, await callGet(weixin.url, shop.accessToken)])
      }),
    )
    expect(replies[1]).toBe(replies[0])
    expect(replies[2]).not.toBe(replies[0])
  })
})

describe('the journal', () => {
  it('keeps request, reply and the reason, oldest first', async () => {
    const weixin = await start({ now: () => Date.UTC(2026, 0, 1) })
    const shop = await weixin.addMiniProgram()
    await callSet(weixin.url, shop.accessToken, '2.25.0')
    await callSet(weixin.url, shop.accessToken, '9.9.9')
    const [first, second] = await weixin.exchanges()
    expect(first).toMatchObject({
      id: 1,
      time: '2026-01-01T00:00:00.000Z',
      operation: 'setSupportVersion',
      appid: shop.appid,
      componentAppid: shop.platform.componentAppid,
      request: { version: '2.25.0' },
      reply: { errcode: 0, errmsg: 'ok' },
      status: 200,
      errcode: 0,
      failedStep: null,
      rule: null,
    })
    expect(second).toMatchObject({ id: 2, errcode: 89014, failedStep: 'operation' })
    expect(second?.why).toMatch(/newest known is 3\.17\.5, data of 2026-09-21.*extraVersions/)
  })

  it('finds the last exchange of an operation', async () => {
    const weixin = await start()
    const shop = await weixin.addMiniProgram()
    await callSet(weixin.url, shop.accessToken, '2.25.0')
    await callGet(weixin.url, shop.accessToken)
    expect(await shop.lastExchange('setSupportVersion')).toMatchObject({
      request: { version: '2.25.0' },
    })
    expect(await shop.lastExchange()).toMatchObject({ operation: 'getSupportVersion' })
    expect(await shop.lastExchange('getPreAuthCode')).toBeUndefined()
  })

  it('gives a call of nobody to nobody', async () => {
    const weixin = await start()
    await callGet(weixin.url, 'nobody')
    expect(await weixin.exchanges()).toMatchObject([{ appid: null, errcode: 40001 }])
  })

  it('gives a platform its calls, with or without a token', async () => {
    const weixin = await start()
    const platform = await weixin.addPlatform()
    await postJson(`${weixin.url}/cgi-bin/component/api_component_token`, {
      component_appid: platform.componentAppid,
      component_appsecret: 'wrong',
      component_verify_ticket: 'x',
    })
    expect(await platform.exchanges()).toMatchObject([{ appid: null, errcode: 40125 }])
  })

  it('drops the oldest exchanges beyond its limit', async () => {
    const weixin = await start({ journalEntries: 2 })
    for (const token of ['a', 'b', 'c']) await callGet(weixin.url, token)
    expect((await weixin.exchanges()).map(({ id }) => id)).toEqual([2, 3])
  })

  it('keeps a request whose caller went away in the middle', async () => {
    const weixin = await start()
    const shop = await weixin.addMiniProgram()
    const { port } = new URL(weixin.url)
    const socket = connect(Number(port), '127.0.0.1')
    const path = `/cgi-bin/wxopen/getweappsupportversion?access_token=${shop.accessToken}`
    socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 20\r\n\r\n{"half":`, () => {
      setImmediate(() => socket.destroy())
    })
    await expect.poll(() => weixin.exchanges()).toHaveLength(1)
    const [exchange] = await weixin.exchanges()
    expect(exchange).toMatchObject({ status: null, reply: null, raw: { reply: null } })
    expect(exchange?.why).toContain('before its request was complete')
  })
})

describe('the diagnostic header', () => {
  it('names the exchange and the reason, and can be turned off', async () => {
    const headerOf = async (weixin: FakeWeixin): Promise<string | null> =>
      (await fetch(`${weixin.url}/cgi-bin/nowhere-é`)).headers.get('x-fake-weixin')
    expect(await headerOf(await start())).toMatch(/^exchange=1; .*path-unknown/)
    expect(await headerOf(await start({ diagnosticHeader: false }))).toBeNull()
  })
})

describe('usage errors', () => {
  it('name the port that is taken and the way out', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const error = await startFakeWeixin({ port }).catch((reason: unknown) => reason)
    other.close()
    expect(error).toBeInstanceOf(FakeWeixinError)
    expect(error).toMatchObject({ code: 'port_in_use', details: { port } })
    expect(String(error)).toMatch(new RegExp(`port ${port} is taken.*--port`))
  })

  it('name a wrong option, what was expected and what was received', async () => {
    const options = { port: -1, versons: 'published' } as unknown as { port: number }
    const error = await startFakeWeixin(options).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'invalid_options' })
    expect(String(error)).toMatch(/port/)
    expect(String(error)).toMatch(/versons/)
  })

  it('refuse an appid or a token that is taken, a version of no form, a platform of another fake', async () => {
    const [weixin, other] = await Promise.all([start(), start({ seed: 'other' })])
    const shop = await weixin.addMiniProgram()
    const refusals = [
      weixin.addMiniProgram({ appid: shop.appid }),
      weixin.addMiniProgram({ accessToken: shop.accessToken }),
      weixin.addMiniProgram({ supportVersion: '1' }),
      shop.setSupportVersion('v1'),
      weixin.addMiniProgram({ platform: await other.addPlatform() }),
    ]
    const codes = (await Promise.allSettled(refusals)).map((result) =>
      result.status === 'rejected' ? (result.reason as FakeWeixinError).code : 'none',
    )
    expect(codes).toEqual([
      'appid_taken',
      'token_taken',
      'invalid_options',
      'invalid_options',
      'unknown_platform',
    ])
  })
})

describe('closing', () => {
  it('ends keep-alive and half-open connections, and is fine twice', async () => {
    const weixin = await start()
    const { port } = new URL(weixin.url)
    const socket = connect(Number(port), '127.0.0.1')
    const ended = new Promise((resolve) => socket.on('close', resolve))
    socket.on('error', () => undefined)
    await new Promise((resolve) => {
      socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n', resolve)
    })
    await fetch(`${weixin.url}/x`)
    await weixin.close()
    await weixin.close()
    await ended
    await expect(fetch(weixin.url)).rejects.toThrow()
  })

  it('happens at the end of an await using block', async () => {
    let url = ''
    {
      await using weixin = await startFakeWeixin()
      url = weixin.url
    }
    await expect(fetch(url)).rejects.toThrow()
  })
})
