import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startFakeWeixin, type FakeWeixin } from '#server/index.ts'
import { withRid } from './sdk/error-text.ts'
import { runSteps } from './sdk/run-steps.ts'
import { createWxappOpenApi } from './sdk/wxapp-open-api.ts'

// The SDK is as published; only its own settings point it at the fake.
describe('co-wxapp-open-api 1.1.50', () => {
  let weixin: FakeWeixin

  beforeEach(async () => {
    weixin = await startFakeWeixin()
  })

  afterEach(() => weixin.close())

  async function createShop() {
    const shop = await weixin.addMiniProgram({ supportVersion: '2.20.0' })
    return { shop, api: createWxappOpenApi(weixin.url, shop) }
  }

  async function outcomes() {
    const exchanges = await weixin.exchanges()
    return exchanges.map(({ operation, errcode }) => [operation, errcode])
  }

  it('gets its tokens, sets a version and reads it back', async () => {
    const { shop, api } = await createShop()

    expect(await runSteps(api.setWeappSupportVersion('2.25.0'))).toEqual({
      errcode: 0,
      errmsg: 'ok',
    })
    expect(await runSteps(api.getWeappSupportVersion())).toMatchObject({ now_version: '2.25.0' })

    expect(await shop.supportVersion()).toBe('2.25.0')
    expect(await outcomes()).toEqual([
      ['getComponentAccessToken', 0],
      ['getAuthorizerAccessToken', 0],
      ['setSupportVersion', 0],
      ['getSupportVersion', 0],
    ])
  })

  it('reads the shares of visitors as numbers', async () => {
    const { api } = await createShop()

    const { uv_info } = await runSteps(api.getWeappSupportVersion())

    expect(uv_info.items).not.toHaveLength(0)
    for (const { version, percentage } of uv_info.items) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/)
      expect(percentage).toBeTypeOf('number')
    }
  })

  it('throws 89014 for an unpublished version and changes nothing', async () => {
    const { shop, api } = await createShop()

    await expect(runSteps(api.setWeappSupportVersion('99.0.0'))).rejects.toMatchObject({
      name: 'WeChatAPIError',
      code: 89014,
      message: withRid('support version error'),
    })

    expect(await shop.supportVersion()).toBe('2.20.0')
  })

  it('heals itself when the token it stored is unknown (40001)', async () => {
    const { api } = await createShop()
    await runSteps(api.saveToken({ accessToken: 'not-a-token', expireTime: Infinity }))

    expect(await runSteps(api.getWeappSupportVersion())).toMatchObject({ now_version: '2.20.0' })

    expect(await outcomes()).toEqual([
      ['getSupportVersion', 40001],
      ['getComponentAccessToken', 0],
      ['getAuthorizerAccessToken', 0],
      ['getSupportVersion', 0],
    ])
    const stored = await runSteps(api.getToken())
    expect(stored?.accessToken).not.toBe('not-a-token')
  })

  it('throws 42001 until its stored token is thrown away', async () => {
    const { shop, api } = await createShop()
    await runSteps(api.getWeappSupportVersion())
    await shop.expireToken()

    for (const attempt of ['first', 'second']) {
      await expect(runSteps(api.getWeappSupportVersion()), attempt).rejects.toMatchObject({
        code: 42001,
        message: withRid('access_token expired'),
      })
    }

    await runSteps(api.saveToken(null))
    expect(await runSteps(api.getWeappSupportVersion())).toMatchObject({ now_version: '2.20.0' })
    expect((await outcomes()).slice(3)).toEqual([
      ['getSupportVersion', 42001],
      ['getSupportVersion', 42001],
      ['getComponentAccessToken', 0],
      ['getAuthorizerAccessToken', 0],
      ['getSupportVersion', 0],
    ])
  })

  it('goes through the authorisation of a mini program', async () => {
    const { shop, api } = await createShop()

    const { pre_auth_code } = await runSteps(api.createPreAuthCode())
    const authorization = await runSteps(api.queryAuth(shop.authorizationCode))
    const info = await runSteps(api.getAuthorizerInfo())

    expect(pre_auth_code).toMatch(/^preauthcode@@@/)
    const granted = authorization.authorization_info
    expect(granted.authorizer_appid).toBe(shop.appid)
    expect(granted.authorizer_refresh_token).toBe(shop.refreshToken)
    expect(granted.func_info.map((item) => item.funcscope_category.id)).toContain(18)
    expect(info.authorization_info.authorizer_appid).toBe(shop.appid)
    expect(info.authorization_info).not.toHaveProperty('authorizer_access_token')
  })

  // Each authorizer token that this SDK gets costs a new component token.
  it('keeps its component token while another machine gets one', async () => {
    const { shop, api } = await createShop()
    await runSteps(api.createPreAuthCode())

    await runSteps(createWxappOpenApi(weixin.url, shop).getWeappSupportVersion())
    await runSteps(api.getAuthorizerInfo())

    expect(await outcomes()).toEqual([
      ['getComponentAccessToken', 0],
      ['getPreAuthCode', 0],
      ['getComponentAccessToken', 0],
      ['getAuthorizerAccessToken', 0],
      ['getSupportVersion', 0],
      ['getAuthorizerInfo', 0],
    ])
  })

  // On 40001 from either token call this SDK would ask for new tokens without end.
  it.each([
    ['secret', 40125, { componentSecret: 'wrong' }],
    ['ticket', 61006, { componentVerifyTicket: 'wrong' }],
  ])('stops after one call when its component %s is wrong (%i)', async (_, code, wrong) => {
    const { shop } = await createShop()
    const platform = { ...shop.platform, ...wrong }
    const api = createWxappOpenApi(weixin.url, { ...shop, platform })

    await expect(runSteps(api.getWeappSupportVersion())).rejects.toMatchObject({ code })

    expect(await outcomes()).toEqual([['getComponentAccessToken', code]])
  })

  it('stops after two calls when its refresh token is wrong (61023)', async () => {
    const { shop } = await createShop()
    const api = createWxappOpenApi(weixin.url, { ...shop, refreshToken: 'wrong' })

    await expect(runSteps(api.getWeappSupportVersion())).rejects.toMatchObject({ code: 61023 })

    expect(await outcomes()).toEqual([
      ['getComponentAccessToken', 0],
      ['getAuthorizerAccessToken', 61023],
    ])
  })

  it("leaves all its calls in one journal through the mini program's own url", async () => {
    const { shop } = await createShop()
    const api = createWxappOpenApi(shop.url, shop)
    await runSteps(api.saveToken({ accessToken: 'not-a-token', expireTime: Infinity }))

    await runSteps(api.setWeappSupportVersion('2.25.0'))

    const exchanges = await shop.exchanges()
    expect(exchanges.map(({ appid, errcode }) => [appid, errcode])).toEqual([
      [shop.appid, 40001],
      [shop.appid, 0],
      [shop.appid, 0],
      [shop.appid, 0],
    ])
  })
})
