import { afterEach, describe, expect, it } from 'vitest'
import {
  FakeWeixinError,
  type FakeWeixin,
  type FakeWeixinOptions,
} from '../../../../server/index.ts'
import { callGet, callSet, postJson } from '../../../call-fake.ts'
import { ways, type OpenFake } from './ways.ts'

const noon = Date.UTC(2026, 2, 31, 4)

describe.each(ways)('the face of $name', ({ open }) => {
  const opened: OpenFake[] = []

  async function start(options: FakeWeixinOptions = {}): Promise<OpenFake> {
    const fake = await open({ now: () => noon, ...options })
    opened.push(fake)
    return fake
  }

  afterEach(async () => {
    await Promise.all(opened.splice(0).map(({ close }) => close()))
  })

  it('says that it is there, and lists what it knows', async () => {
    const { weixin } = await start({ seed: 'my seed' })
    expect(await weixin.health()).toEqual({
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
      expect(fault).toMatchObject({ appid: shop.appid, hits: 1 })
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
      const refusals = [
        shop.addFault('any', {}),
        shop.addFault('any', { delay: { min: 2, max: 1 } }),
        shop.addReply({ path, reply: {} }),
        weixin.addFault('any', { errcode: 0 }),
      ]
      for (const refusal of refusals) {
        const error: unknown = await refusal.catch((reason: unknown) => reason)
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
        weixin.freezeClock('2026-13-45T00:00:00Z'),
        weixin.advanceClock('2 hours'),
        weixin.advanceClock('999999999999d'),
        weixin.advanceClock(-1),
      ]) {
        await expect(change).rejects.toMatchObject({ code: 'invalid_options' })
      }
      expect(await weixin.clock()).toEqual({ time: new Date(noon).toISOString(), frozen: false })
    })
  })

  describe('the journal', () => {
    it('is asked by account, operation and outcome', async () => {
      const { weixin, url } = await start()
      const [shop, other] = [await weixin.addMiniProgram(), await weixin.addMiniProgram()]
      await callSet(url, shop.accessToken, '9.9.9')
      await callGet(url, shop.accessToken)
      await callGet(url, other.accessToken)
      await callGet(url, 'nobody')
      expect(await shop.exchanges({ errcode: 89014 })).toHaveLength(1)
      expect(await shop.exchanges({ refused: false })).toMatchObject([
        { operation: 'getSupportVersion' },
      ])
      expect(await weixin.exchanges({ operation: 'getSupportVersion' })).toHaveLength(3)
      expect(await weixin.exchanges({ unowned: true })).toMatchObject([{ appid: null }])
      expect(await shop.lastExchange('setSupportVersion')).toMatchObject({
        request: { version: '9.9.9' },
        errcode: 89014,
      })
      expect(await shop.lastExchange('getPreAuthCode')).toBeUndefined()
      await shop.removeExchanges({ operation: 'setSupportVersion' })
      expect(await shop.exchanges()).toHaveLength(1)
      await weixin.removeExchanges({ limit: 1 })
      expect((await weixin.exchanges()).map(({ appid }) => appid)).toEqual([
        shop.appid,
        other.appid,
      ])
    })

    it('waits for what has not come yet, and answers at once what has', async () => {
      const { weixin, url } = await start()
      const shop = await weixin.addMiniProgram()
      const waiting = shop.waitForExchange({ operation: 'setSupportVersion' })
      await callGet(url, shop.accessToken)
      await callSet(url, shop.accessToken, '2.25.0')
      expect(await waiting).toMatchObject({ request: { version: '2.25.0' } })
      expect(await shop.waitForExchange({}, { timeout: 0 })).toMatchObject({ id: 1 })
    })

    it('says what came instead when nothing comes in time', async () => {
      const { weixin, url } = await start()
      const shop = await weixin.addMiniProgram()
      await callGet(url, shop.accessToken)
      const error: unknown = await shop
        .waitForExchange({ operation: 'setSupportVersion' }, { timeout: 1 })
        .catch((reason: unknown) => reason)
      expect(error).toMatchObject({
        code: 'exchange_timeout',
        details: { timeout: 1, exchangeIds: [1] },
      })
      expect(String(error)).toContain('#1 POST /cgi-bin/wxopen/getweappsupportversion')
    })

    it('expects none, and explains those that there are', async () => {
      const { weixin, url } = await start()
      const shop = await weixin.addMiniProgram()
      await shop.expectNone()
      await fetch(`${url}/cgi-bin/wxopen/getweappsupportversion?access_token=${shop.accessToken}`, {
        method: 'POST',
      })
      await shop.expectNone({ errcode: 0 })
      const error: unknown = await shop.expectNone().catch((reason: unknown) => reason)
      expect(error).toMatchObject({
        code: 'unexpected_exchange',
        details: { exchanges: [{ errcode: 44002 }] },
      })
      expect(String(error)).toContain('body-empty')
    })

    it('explains in two languages, and exports without secrets', async () => {
      const { weixin, url } = await start()
      const shop = await weixin.addMiniProgram()
      await callSet(url, shop.accessToken, '9.9.9')
      expect(await weixin.explain(1)).toMatchObject({ id: 1, lang: 'en', failedStep: 'operation' })
      expect((await weixin.explain(1, { lang: 'zh' })).summary).toMatch(/\p{Script=Han}/u)
      await expect(weixin.explain(2)).rejects.toMatchObject({ code: 'unknown_exchange' })
      const har = await weixin.har({ appid: shop.appid })
      expect(har).toMatchObject({ log: { version: '1.2' } })
      const [line = ''] = await weixin.curl()
      expect(line).toMatch(/^curl /)
      for (const text of [JSON.stringify(har), line]) expect(text).not.toContain(shop.accessToken)
    })
  })

  describe('snapshots', () => {
    it('bring one mini program back, and leave the rest', async () => {
      const { weixin, url } = await start()
      const [shop, other] = [
        await weixin.addMiniProgram({ supportVersion: '2.20.0' }),
        await weixin.addMiniProgram(),
      ]
      const snapshot = await shop.snapshot()
      await callSet(url, shop.accessToken, '2.25.0')
      await callSet(url, other.accessToken, '2.25.0')
      await shop.expireToken()
      await shop.addToken({ value: 'later' })
      await shop.change({ dailyQuota: 5 })
      await shop.restore(JSON.parse(JSON.stringify(snapshot)) as typeof snapshot)
      expect(await callGet(url, shop.accessToken)).toMatchObject({ now_version: '2.20.0' })
      expect(await callGet(url, 'later')).toMatchObject({ errcode: 40001 })
      expect(await other.supportVersion()).toBe('2.25.0')
      expect(await shop.exchanges()).toHaveLength(2)
      expect({ ...(await shop.snapshot()), usedQuota: 0 }).toEqual({ ...snapshot, usedQuota: 0 })
    })

    it('bring a mini program back that was removed, with its platform', async () => {
      const { weixin, url } = await start()
      const shop = await weixin.addMiniProgram({ supportVersion: '2.20.0' })
      const snapshot = await shop.snapshot()
      await shop.remove()
      await weixin.restore(snapshot)
      expect(await callGet(url, shop.accessToken)).toMatchObject({ now_version: '2.20.0' })
      expect(await weixin.platforms()).toHaveLength(1)
    })

    it('bring the world back, with its clock', async () => {
      const { weixin, url } = await start()
      const shop = await weixin.addMiniProgram()
      await weixin.advanceClock('1h')
      const snapshot = await weixin.snapshot()
      await weixin.advanceClock('1h')
      const later = await weixin.addMiniProgram()
      await shop.remove()
      await weixin.restore(snapshot)
      expect(await callGet(url, shop.accessToken)).toMatchObject({ errcode: 0 })
      expect(await callGet(url, later.accessToken)).toMatchObject({ errcode: 40001 })
      expect(await weixin.clock()).toEqual({
        time: new Date(noon + 3600_000).toISOString(),
        frozen: false,
      })
      expect(await weixin.snapshot()).toEqual(snapshot)
    })

    it('of a platform bring back its mini programs and no others', async () => {
      const { weixin } = await start()
      const platform = await weixin.addPlatform()
      const shop = await weixin.addMiniProgram({ platform })
      const other = await weixin.addMiniProgram()
      const snapshot = await platform.snapshot()
      await shop.setSupportVersion('2.25.0')
      await other.setSupportVersion('2.25.0')
      await weixin.addMiniProgram({ platform })
      await platform.restore(snapshot)
      expect(await platform.snapshot()).toEqual(snapshot)
      expect(await shop.supportVersion()).toBe('1.0.0')
      expect(await other.supportVersion()).toBe('2.25.0')
    })

    it('that cannot be change nothing', async () => {
      const { weixin } = await start()
      const shop = await weixin.addMiniProgram()
      const snapshot = await shop.snapshot()
      const other = await weixin.addMiniProgram({ accessToken: 'taken' })
      const [state] = snapshot.miniPrograms
      if (state === undefined) throw new Error('The snapshot has no mini program.')
      const token = { value: 'taken', kind: 'authorizer', expiresAt: 0, replacedAt: null } as const
      const before = await weixin.snapshot()
      await expect(
        weixin.restore({ ...snapshot, miniPrograms: [{ ...state, tokens: [token] }] }),
      ).rejects.toMatchObject({ code: 'token_taken' })
      for (const wrong of [
        { ...snapshot, miniPrograms: [state, state] },
        { ...snapshot, miniPrograms: [{ ...state, componentAppid: 'wxnobody' }] },
        { ...snapshot, miniPrograms: [{ ...state, appid: other.platform.componentAppid }] },
        { ...snapshot, of: 'world' as const, platforms: [] },
      ]) {
        await expect(weixin.restore(wrong)).rejects.toMatchObject({ code: 'invalid_options' })
      }
      expect(await weixin.snapshot()).toEqual(before)
    })

    it('are followed by an empty world on reset', async () => {
      const { weixin, url } = await start()
      const shop = await weixin.addMiniProgram()
      await weixin.addFault('any', { errcode: -1 })
      await weixin.freezeClock('2027-01-01T00:00:00Z')
      await callGet(url, shop.accessToken)
      await weixin.reset()
      expect(await weixin.snapshot()).toEqual({
        of: 'world',
        platforms: [],
        miniPrograms: [],
        clock: { offset: 0, frozenAt: null },
      })
      expect(await weixin.faults()).toEqual([])
      expect(await weixin.exchanges()).toEqual([])
    })
  })

  it('reports wrong use with the same codes and details', async () => {
    const { weixin } = await start()
    const shop = await weixin.addMiniProgram()
    const failures: [Promise<unknown>, object][] = [
      [
        weixin.addMiniProgram({ appid: shop.appid }),
        { code: 'appid_taken', details: { appid: shop.appid } },
      ],
      [shop.addToken({ value: shop.accessToken }), { code: 'token_taken' }],
      [
        weixin.addMiniProgram({ platform: { componentAppid: 'wxnobody' } }),
        { code: 'unknown_platform' },
      ],
      [weixin.exchanges({ appid: 'wxnobody' }), { code: 'unknown_mini_program' }],
      [
        shop.setSupportVersion('v1'),
        {
          code: 'invalid_options',
          details: { issues: [{ path: 'supportVersion', received: 'string "v1"' }] },
        },
      ],
      [
        weixin.addPlatform(JSON.parse('{"apid":1}') as object),
        { code: 'invalid_options', details: { issues: [{ path: 'apid' }] } },
      ],
    ]
    for (const [failure, expected] of failures) {
      const error: unknown = await failure.catch((reason: unknown) => reason)
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
