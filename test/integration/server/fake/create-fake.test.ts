import { describe, expect, it } from 'vitest'
import { FakeWeixinError, type FakeWeixin } from '#server/index.ts'
import { callGet, callSet, postJson } from '#test/support/call-fake.ts'
import { createStarter, noon, ways } from '#test/support/ways.ts'

describe.each(ways)('the client object of $name', ({ open }) => {
  const start = createStarter(open)

  it('says that it is there, and lists what it knows', async () => {
    const { weixin } = await start({ seed: 'my seed' })
    expect(await weixin.health()).toEqual({
      httpsUrl: null,
      proxyUrl: null,
      caCertificate: null,
      status: 'ok',
      version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string,
      time: new Date(noon).toISOString(),
      seed: 'my seed',
    })
    expect((await weixin.operations()).map(({ name }) => name)).toContain('setSupportVersion')
    expect(await weixin.errcodes()).toContainEqual(
      expect.objectContaining({ errcode: 89014, text: expect.any(String) as string }),
    )
    const { published, newest } = await weixin.versions()
    expect(published.at(-1)).toBe(newest)
    expect(weixin.controlToken).toBeNull()
  })

  describe('accounts', () => {
    it('are added, listed and removed', async () => {
      const { weixin } = await start()
      const platform = await weixin.addPlatform({ componentAppid: 'wxplatform' })
      const shop = await weixin.addMiniProgram({ platform, appid: 'wxshop' })
      expect(shop.platform).toMatchObject({
        componentAppid: 'wxplatform',
        componentSecret: platform.componentSecret,
        componentVerifyTicket: platform.componentVerifyTicket,
      })
      expect((await weixin.miniPrograms()).map(({ appid }) => appid)).toEqual(['wxshop'])
      await shop.remove()
      expect(await weixin.miniPrograms()).toEqual([])
      expect(await weixin.platforms()).toHaveLength(1)
      await platform.remove()
      expect(await weixin.platforms()).toEqual([])
    })

    it('take their tokens, faults, canned replies and exchanges along, and nobody else does', async () => {
      const { weixin, url } = await start()
      const [shop, other] = [await weixin.addMiniProgram(), await weixin.addMiniProgram()]
      for (const one of [shop, other]) {
        await one.addFault('getSupportVersion', { errcode: -1 })
        await one.addReply({ path: '/wxa/elsewhere', reply: { json: {} } })
        await callGet(url, one.accessToken)
      }
      await shop.remove()
      expect(await callGet(url, shop.accessToken)).toMatchObject({ errcode: 40001 })
      expect(await weixin.faults()).toMatchObject([{ appid: other.appid }])
      expect(await weixin.replies()).toMatchObject([{ appid: other.appid }])
      expect(await weixin.exchanges({ unowned: false })).toMatchObject([{ appid: other.appid }])
      expect(await weixin.platforms()).toHaveLength(1)
      await expect(shop.supportVersion()).rejects.toMatchObject({ code: 'unknown_mini_program' })
      await expect(shop.platform.clock()).rejects.toMatchObject({ code: 'unknown_platform' })
    })

    it('change in what is named, and stay in the rest', async () => {
      const { weixin, url } = await start()
      const shop = await weixin.addMiniProgram({ supportVersion: '2.20.0' })
      await callGet(url, shop.accessToken)
      const rows = [{ version: '2.0.0', percentage: 33.25 }]
      await shop.change({ rows })
      expect(await callGet(url, shop.accessToken)).toMatchObject({
        now_version: '2.20.0',
        uv_info: { items: rows },
      })
      await shop.change({ permissionSets: [17] })
      expect(await callGet(url, shop.accessToken)).toMatchObject({ errcode: 61007 })
      await shop.setSupportVersion('2.25.0')
      expect(await shop.supportVersion()).toBe('2.25.0')
    })

    it('run out of their daily quota', async () => {
      const { weixin, url } = await start()
      const shop = await weixin.addMiniProgram()
      await shop.change({ dailyQuota: 1 })
      expect(await callGet(url, shop.accessToken)).toMatchObject({ errcode: 0 })
      expect(await callGet(url, shop.accessToken)).toMatchObject({ errcode: 45009 })
    })

    it('have tokens of every age', async () => {
      const { weixin, url } = await start()
      const shop = await weixin.addMiniProgram()
      const added = await shop.addToken({ value: 'another', expiresIn: 60 })
      expect(added).toEqual({
        value: 'another',
        kind: 'authorizer',
        expiresAt: new Date(noon + 60_000).toISOString(),
        replacedAt: null,
      })
      expect((await shop.tokens()).map(({ value }) => value)).toEqual([shop.accessToken, 'another'])
      expect(await callGet(url, 'another')).toMatchObject({ errcode: 0 })
      await shop.expireToken()
      expect(await callGet(url, 'another')).toMatchObject({ errcode: 42001 })
    })

    it('have an address of their own', async () => {
      const { weixin, url } = await start()
      const shop = await weixin.addMiniProgram()
      const address = shop.url.startsWith('/') ? url + shop.url : shop.url
      await callGet(address, 'nobody')
      expect(await shop.lastExchange()).toMatchObject({ rule: 'token-unknown', appid: shop.appid })
    })

    it('have a ticket that can expire', async () => {
      const { weixin, url } = await start()
      const platform = await weixin.addPlatform()
      await platform.expireTicket()
      const reply = await postJson(`${url}/cgi-bin/component/api_component_token`, {
        component_appid: platform.componentAppid,
        component_appsecret: platform.componentSecret,
        component_verify_ticket: platform.componentVerifyTicket,
      })
      expect(reply).toMatchObject({ errcode: 61005 })
      expect(await platform.exchanges()).toHaveLength(1)
    })
  })

  describe('faults and canned replies', () => {
    it('hit whom they are for, and can be removed', async () => {
      const { weixin, url } = await start()
      const [shop, other] = [await weixin.addMiniProgram(), await weixin.addMiniProgram()]
      await shop.addFault('getSupportVersion', { errcode: -1, times: 1 })
      expect(await callGet(url, other.accessToken)).toMatchObject({ errcode: 0 })
      expect(await callSet(url, shop.accessToken, '2.25.0')).toMatchObject({ errcode: 0 })
      expect(await callGet(url, shop.accessToken)).toMatchObject({ errcode: -1 })
      expect(await callGet(url, shop.accessToken)).toMatchObject({ errcode: 0 })
      const [fault] = await shop.faults()
      expect(fault).toMatchObject({ appid: shop.appid, triggered: 1 })
      const everybody = await weixin.addFault('any', { errcode: 45011 })
      expect(await callGet(url, other.accessToken)).toMatchObject({ errcode: 45011 })
      expect(await other.lastExchange()).toMatchObject({ faultId: everybody.id })
      await everybody.remove()
      expect(await callGet(url, other.accessToken)).toMatchObject({ errcode: 0 })
      await expect(everybody.remove()).rejects.toMatchObject({ code: 'unknown_fault' })
      await shop.removeFaults()
      expect(await weixin.faults()).toEqual([])
    })

    it('answer paths that are not faked', async () => {
      const { weixin, url } = await start()
      const shop = await weixin.addMiniProgram()
      const reply = await shop.addReply({ path: '/wxa/elsewhere', reply: { json: { fine: true } } })
      const call = () => postJson(`${url}/wxa/elsewhere?access_token=${shop.accessToken}`, {})
      expect(await call()).toEqual({ fine: true })
      expect(await shop.replies()).toMatchObject([{ id: reply.id, uses: 1 }])
      await reply.remove()
      expect(await call()).toMatchObject({ errcode: 40066 })
      await expect(reply.remove()).rejects.toMatchObject({ code: 'unknown_reply' })
    })

    it('are refused for what they cannot be, with issues', async () => {
      const { weixin } = await start()
      const shop = await weixin.addMiniProgram()
      const path = '/cgi-bin/token'
      const refused = [
        () => shop.addFault('any', {}),
        () => shop.addFault('any', { delay: { min: 2, max: 1 } }),
        () => shop.addReply({ path, reply: {} }),
        () => weixin.addFault('any', { errcode: 0 }),
      ]
      for (const add of refused) {
        const error: unknown = await add().catch((reason: unknown) => reason)
        expect(error).toBeInstanceOf(FakeWeixinError)
        expect(error).toMatchObject({
          code: 'invalid_options',
          details: { issues: [{ path: expect.any(String) as string }] },
        })
      }
      expect(await weixin.faults()).toEqual([])
      expect(await weixin.replies()).toEqual([])
    })
  })

  describe('clocks', () => {
    it('move one account and nobody else', async () => {
      const { weixin, url } = await start()
      const [shop, other] = [await weixin.addMiniProgram(), await weixin.addMiniProgram()]
      expect(await shop.advanceClock('2h')).toEqual({
        time: new Date(noon + 2 * 3600_000).toISOString(),
        frozen: false,
      })
      expect(await callGet(url, shop.accessToken)).toMatchObject({ errcode: 42001 })
      expect(await callGet(url, other.accessToken)).toMatchObject({ errcode: 0 })
      await other.platform.advanceClock('1d')
      expect(await callGet(url, other.accessToken)).toMatchObject({ errcode: 0 })
      await weixin.advanceClock(7200_000)
      expect(await callGet(url, other.accessToken)).toMatchObject({ errcode: 42001 })
    })

    it('stop and run on', async () => {
      const { weixin } = await start()
      const shop = await weixin.addMiniProgram()
      const moment = '2027-01-01T00:00:00.000Z'
      expect(await shop.freezeClock(new Date(moment))).toEqual({ time: moment, frozen: true })
      await weixin.advanceClock('1h')
      expect(await shop.clock()).toEqual({ time: moment, frozen: true })
      expect(await shop.runClock()).toEqual({ time: moment, frozen: false })
      expect(await weixin.freezeClock()).toMatchObject({ frozen: true })
    })

    it('stay where they are at a moment that is none', async () => {
      const { weixin } = await start()
      for (const change of [
        () => weixin.freezeClock('2026-13-45T00:00:00Z'),
        () => weixin.advanceClock('2 hours'),
        () => weixin.advanceClock('999999999999d'),
        () => weixin.advanceClock(-1),
      ]) {
        await expect(change()).rejects.toMatchObject({ code: 'invalid_options' })
      }
      expect(await weixin.clock()).toEqual({ time: new Date(noon).toISOString(), frozen: false })
    })
  })

  it('reports wrong use with the same codes and details', async () => {
    const { weixin } = await start()
    const shop = await weixin.addMiniProgram()
    const nobody = { componentAppid: 'wxnobody' }
    const unknownName = JSON.parse('{"apid":1}') as object
    const failures: [() => Promise<unknown>, object][] = [
      [
        () => weixin.addMiniProgram({ appid: shop.appid }),
        { code: 'appid_taken', details: { appid: shop.appid } },
      ],
      [() => shop.addToken({ value: shop.accessToken }), { code: 'token_taken' }],
      [() => weixin.addMiniProgram({ platform: nobody }), { code: 'unknown_platform' }],
      [() => weixin.exchanges({ appid: 'wxnobody' }), { code: 'unknown_mini_program' }],
      [
        () => shop.setSupportVersion('v1'),
        {
          code: 'invalid_options',
          details: { issues: [{ path: 'supportVersion', received: 'string "v1"' }] },
        },
      ],
      [
        () => weixin.addPlatform(unknownName),
        { code: 'invalid_options', details: { issues: [{ path: 'apid' }] } },
      ],
    ]
    for (const [fail, expected] of failures) {
      const error: unknown = await fail().catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(FakeWeixinError)
      expect(error).toMatchObject(expected)
    }
    expect(await weixin.miniPrograms()).toHaveLength(1)
  })

  it('is not changed by what a test does to its own objects later', async () => {
    const { weixin, url } = await start()
    const row = { version: '2.0.0', percentage: 1 }
    const shop = await weixin.addMiniProgram({ rows: [row] })
    row.percentage = 2
    expect(await callGet(url, shop.accessToken)).toMatchObject({
      uv_info: { items: [{ percentage: 1 }] },
    })
  })
})

describe('closing a connection', () => {
  it('closes nothing at the server', async () => {
    const [, connection] = ways
    const fake = await connection?.open()
    if (fake === undefined) throw new Error('There is no such way.')
    await fake.weixin.close()
    expect((await fetch(`${fake.url}/__admin/health`)).status).toBe(200)
    await fake.close()
  })

  it('happens at the end of an await using block', async () => {
    const [, connection] = ways
    const fake = await connection?.open()
    {
      await using weixin: FakeWeixin | undefined = fake?.weixin
      expect(await weixin?.platforms()).toEqual([])
    }
    await fake?.close()
  })
})
