import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startFakeWeixin, type FakeWeixin } from '#server/index.ts'
import { withRid } from './sdk/error-text.ts'
import { createMiniApp, createOpenPlatform } from './sdk/easywechat.ts'

const setPath = '/cgi-bin/wxopen/setweappsupportversion'
const getPath = '/cgi-bin/wxopen/getweappsupportversion'

interface GetReply {
  uv_info: { items: { version: string; percentage: number }[] }
}

// The SDK is as published; only its own settings point it at the fake.
describe('node-easywechat 3.6.2', () => {
  let weixin: FakeWeixin

  beforeEach(async () => {
    weixin = await startFakeWeixin()
  })

  afterEach(() => weixin.close())

  async function createShop() {
    const shop = await weixin.addMiniProgram({ supportVersion: '2.20.0' })
    const app = await createOpenPlatform(weixin.url, shop.platform)
    return { shop, app }
  }

  async function connectShop() {
    const { shop, app } = await createShop()
    const mini = await app.getMiniAppWithRefreshToken(shop.appid, shop.refreshToken)
    return { shop, app, client: mini.getClient() }
  }

  async function outcomes() {
    const exchanges = await weixin.exchanges()
    return exchanges.map(({ operation, errcode }) => [operation, errcode])
  }

  it('gets its tokens, sets a version and reads it back', async () => {
    const { shop, client } = await connectShop()

    const set = await client.postJson(setPath, { version: '2.25.0' })
    const get = await client.postJson(getPath, {})

    expect(set.toObject()).toEqual({ errcode: 0, errmsg: 'ok' })
    expect(get.toObject()).toMatchObject({ errcode: 0, now_version: '2.25.0' })
    expect(await shop.supportVersion()).toBe('2.25.0')
    expect(await outcomes()).toEqual([
      ['getComponentAccessToken', 0],
      ['getAuthorizerAccessToken', 0],
      ['setSupportVersion', 0],
      ['getSupportVersion', 0],
    ])
  })

  it('sets a version with post() and its data option, too', async () => {
    const { shop, client } = await connectShop()

    await client.post(setPath, { data: { version: '2.25.0' } })

    expect(await shop.supportVersion()).toBe('2.25.0')
  })

  it('reads the shares of visitors as numbers', async () => {
    const { client } = await connectShop()

    const response = await client.postJson(getPath, {})

    const { uv_info } = response.toObject<GetReply>()
    expect(uv_info.items).not.toHaveLength(0)
    for (const { version, percentage } of uv_info.items) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/)
      expect(percentage).toBeTypeOf('number')
    }
  })

  it('goes through the authorisation of a mini program', async () => {
    const { shop, app } = await createShop()

    const { pre_auth_code } = await app.createPreAuthorizationCode()
    const authorization = await app.getAuthorization(shop.authorizationCode)
    const mini = app.getMiniApp(authorization.getAccessToken())
    const get = await mini.getClient().postJson(getPath, {})

    expect(pre_auth_code).toMatch(/^preauthcode@@@/)
    expect(authorization.getAppId()).toBe(shop.appid)
    expect(authorization.getRefreshToken()).toBe(shop.refreshToken)
    expect(get.toObject()).toMatchObject({ errcode: 0, now_version: '2.20.0' })
  })

  it('lists the mini programs that have authorised the platform', async () => {
    const { shop, app } = await createShop()

    const response = await app.getClient().postJson('/cgi-bin/component/api_get_authorizer_list', {
      component_appid: shop.platform.componentAppid,
      offset: 0,
      count: 100,
    })

    expect(response.toObject()).toMatchObject({
      total_count: 1,
      list: [{ authorizer_appid: shop.appid, refresh_token: shop.refreshToken }],
    })
  })

  it('returns 89014 for an unpublished version and changes nothing', async () => {
    const { shop, client } = await connectShop()

    const response = await client.postJson(setPath, { version: '99.0.0' })

    expect(response.toObject()).toEqual({
      errcode: 89014,
      errmsg: withRid('support version error'),
    })
    expect(await shop.supportVersion()).toBe('2.20.0')
  })

  it('takes an errcode for no failure', async () => {
    const { client } = await connectShop()

    const response = await client.postJson(setPath, { version: '99.0.0' })

    expect(response.getStatusCode()).toBe(200)
    expect(response.isFailed()).toBe(false)
  })

  it('returns 40001 for an unknown token and does not heal itself', async () => {
    const { shop, app } = await createShop()
    const mini = app.getMiniAppWithAccessToken(shop.appid, 'not-a-token')

    const response = await mini.getClient().postJson(getPath, {})

    expect(response.toObject()).toEqual({
      errcode: 40001,
      errmsg: withRid(
        'invalid credential, access_token is invalid or not latest, could get access_token by getStableAccessToken, more details at https://mmbizurl.cn/s/JtxxFh33r',
      ),
    })
    expect(await outcomes()).toEqual([['getSupportVersion', 40001]])
  })

  it('returns 42001 until it is told to refresh its token', async () => {
    const { shop, app, client } = await connectShop()
    await shop.expireToken()

    const expired = await client.postJson(getPath, {})
    const cached = await app.getMiniAppWithRefreshToken(shop.appid, shop.refreshToken)
    const stillExpired = await cached.getClient().postJson(getPath, {})
    const fresh = await app.refreshAuthorizerToken(shop.appid, shop.refreshToken)
    const token = String(fresh['authorizer_access_token'])
    const mini = app.getMiniAppWithAccessToken(shop.appid, token)
    const healed = await mini.getClient().postJson(getPath, {})

    expect(expired.toObject()).toEqual({
      errcode: 42001,
      errmsg: withRid('access_token expired'),
    })
    expect(stillExpired.toObject().errcode).toBe(42001)
    expect(healed.toObject().errcode).toBe(0)
    expect((await outcomes()).slice(2)).toEqual([
      ['getSupportVersion', 42001],
      ['getSupportVersion', 42001],
      ['getAuthorizerAccessToken', 0],
      ['getSupportVersion', 0],
    ])
  })

  it('gets 44002 from post() without a body', async () => {
    const { client } = await connectShop()

    const response = await client.post(getPath)

    expect(response.toObject()).toEqual({
      errcode: 44002,
      errmsg: withRid('empty post data'),
    })
  })

  it('gets 44002 from post() with the fields in place of options, as its README has it', async () => {
    const { shop, client } = await connectShop()
    const fields: object = { version: '2.25.0' }

    const response = await client.post(setPath, fields)

    expect(response.toObject().errcode).toBe(44002)
    expect(await shop.supportVersion()).toBe('2.20.0')
  })

  it.each([
    ['getAccessToken', false],
    ['getStableAccessToken', true],
  ])("gets 86000 with a mini program's own token from %s", async (operation, stableToken) => {
    const { shop } = await createShop()
    const mini = createMiniApp(weixin.url, shop, { stableToken })

    const response = await mini.getClient().postJson(getPath, {})

    expect(response.toObject().errcode).toBe(86000)
    expect(await outcomes()).toEqual([
      [operation, 0],
      ['getSupportVersion', 86000],
    ])
  })

  it('throws what WeChat said when its component ticket is wrong (61006)', async () => {
    const { shop } = await createShop()
    const app = await createOpenPlatform(weixin.url, {
      ...shop.platform,
      componentVerifyTicket: 'wrong',
    })

    await expect(app.getMiniAppWithRefreshToken(shop.appid, shop.refreshToken)).rejects.toThrow(
      /^Failed to get component_access_token: .*61006/,
    )
  })

  it("leaves all its calls in one journal through the mini program's own url", async () => {
    const { shop } = await createShop()
    const app = await createOpenPlatform(shop.url, shop.platform)
    const mini = app.getMiniAppWithAccessToken(shop.appid, 'not-a-token')

    await mini.getClient().postJson(getPath, {})

    expect(await shop.exchanges()).toMatchObject([{ appid: shop.appid, errcode: 40001 }])
  })
})
