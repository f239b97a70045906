import { describe, expect, it } from 'vitest'
import { callGet, callSet } from '#test/support/call-fake.ts'
import { createStarter, ways } from '#test/support/ways.ts'

describe.each(ways)('the journal of $name', ({ open }) => {
  const start = createStarter(open)

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
    expect((await weixin.exchanges()).map(({ appid }) => appid)).toEqual([shop.appid, other.appid])
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
