import { describe, expect } from 'vitest'
import type { FakeMiniProgram } from '#server/fake/fake-weixin.ts'
import { allowRefusals, test } from '#server/testing/vitest.ts'

/** Calls an operation as a client would; answers the errcode. */
async function call(shop: FakeMiniProgram, verb: 'get' | 'set', body: string): Promise<unknown> {
  const token = encodeURIComponent(shop.accessToken)
  const path = `/cgi-bin/wxopen/${verb}weappsupportversion?access_token=${token}`
  const reply = await fetch(`${shop.url}${path}`, { method: 'POST', body })
  const fields: unknown = await reply.json()
  return typeof fields === 'object' && fields !== null ? Reflect.get(fields, 'errcode') : undefined
}

describe('the fixtures', () => {
  test('give each test a mini program, and more', async ({ shop, addMiniProgram, weixin }) => {
    const other = await addMiniProgram({ supportVersion: '2.0.0' })
    expect(other.appid).not.toBe(shop.appid)
    expect(await other.supportVersion()).toBe('2.0.0')
    expect((await weixin.miniPrograms()).length).toBe(2)
  })

  test('remove the mini programs of the tests before', async ({ weixin }) => {
    expect(await weixin.miniPrograms()).toEqual([])
    expect(await weixin.platforms()).toEqual([])
    expect(await weixin.exchanges()).toEqual([])
  })

  describe('with options', () => {
    test.override({ shopOptions: { supportVersion: '2.20.0' }, allowedRefusals: [44002] })

    test('make the shop so and allow the refusal', async ({ shop }) => {
      expect(await shop.supportVersion()).toBe('2.20.0')
      expect(await call(shop, 'set', 'null')).toBe(44002)
    })
  })

  test('let a test allow a refusal', async ({ shop }) => {
    allowRefusals(shop, 'body-empty')
    expect(await call(shop, 'set', '')).toBe(44002)
  })

  test('take an asserted refusal as allowed', async ({ shop }) => {
    expect(await call(shop, 'set', '')).toBe(44002)
    await expect(shop).toHaveReceived('setSupportVersion', { errcode: 44002 })
  })

  test('take a fault as allowed', async ({ shop }) => {
    await shop.addFault('setSupportVersion', { errcode: 45009 })
    expect(await call(shop, 'set', '{"version":"2.25.0"}')).toBe(45009)
  })

  describe('that ignore refusals', () => {
    test.override({ unexpected: 'ignore' })

    test('let every refusal pass', async ({ shop }) => {
      expect(await call(shop, 'set', '')).toBe(44002)
    })
  })
})

describe('the matchers', () => {
  test('hold for what the client has done', async ({ shop }) => {
    expect(await call(shop, 'set', '{"version":"2.25.0"}')).toBe(0)
    await expect(shop).toHaveSetVersion('2.25.0')
    await expect(shop).not.toHaveSetVersion('2.26.0')
    await expect(shop).toHaveReceived('setSupportVersion', { times: 1 })
    await expect(shop).not.toHaveReceived('getSupportVersion')
  })

  test('fail with the explained exchanges', async ({ shop }) => {
    expect(await call(shop, 'get', '{}')).toBe(0)
    await expect(expect(shop).toHaveSetVersion('2.25.0')).rejects.toThrow(
      /client has not set 2\.25\.0[^]*operation: getSupportVersion[^]*why: {7}Every step passed/,
    )
    await expect(expect(shop).not.toHaveReceived('getSupportVersion')).rejects.toThrow(
      /1 of 1 calls of it match/,
    )
  })

  test('refuse what is no mini program, and say what to pass', async () => {
    const wrong: unknown = 'shop'
    await expect(expect(wrong as FakeMiniProgram).toHaveSetVersion('2.25.0')).rejects.toThrow(
      'received string. Expected a mini program',
    )
  })
})
