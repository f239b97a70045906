import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { operations } from '#schemas/generated/operations.ts'
import { startFakeWeixin } from '#server/index.ts'
import { callGet, callSet } from '#test/support/call-fake.ts'
import { faultRows } from './fault-rows.ts'
import { openSecurely, openThroughProxy } from '#test/support/open-connection.ts'
import { callRaw, type OpenConnection } from '#test/support/raw-call.ts'

const weixin = await startFakeWeixin({ https: true, proxy: true })
afterAll(() => weixin.close())

const ways: Record<string, OpenConnection | undefined> = {
  http: undefined,
  https: () => openSecurely(weixin),
  proxy: () => openThroughProxy(weixin),
}

describe.each(Object.entries(ways))('a fault over %s', (_name, open) => {
  it.each(faultRows)('$fault: $says', async (row) => {
    const { operation = 'getSupportVersion' } = row
    const [shop, other] = await Promise.all([weixin.addMiniProgram(), weixin.addMiniProgram()])
    await shop.addFault(operation, row.fault)
    const { path } = operations[operation]
    const body = operation === 'setSupportVersion' ? '{"version":"2.25.0"}' : '{}'
    const url = `${weixin.url}${path}?access_token=${shop.accessToken}`
    // A hang is what does not come: the only fault that has to be waited for, once the call is there.
    const giveUp = async (): Promise<void> => {
      await shop.waitForExchange()
      await wait(100)
    }
    const outcome = await callRaw(url, body, {
      ...(row.fault['connection'] === 'hang' ? { until: giveUp() } : {}),
      ...(open === undefined ? {} : { open }),
    })
    row.check(outcome)
    expect((await shop.lastExchange())?.faultId).toEqual(expect.any(Number))
    if (row.versionAfter !== undefined) expect(await shop.supportVersion()).toBe(row.versionAfter)
    expect(await callGet(weixin.url, other.accessToken)).toMatchObject({ errcode: 0 })
  })
})

describe('a fault', () => {
  it('is triggered as often as it says, after those that it allows', async () => {
    const shop = await weixin.addMiniProgram()
    await shop.addFault('getSupportVersion', { errcode: -1, times: 2, after: 1 })
    const errcodes = []
    for (let count = 0; count < 5; count += 1) {
      errcodes.push((await callGet(weixin.url, shop.accessToken))['errcode'])
    }
    expect(errcodes).toEqual([0, -1, -1, 0, 0])
  })

  it('is triggered at random, as its seed decides', async () => {
    const run = async (seed: string): Promise<unknown[]> => {
      const shop = await weixin.addMiniProgram()
      await shop.addFault('any', { errcode: -1, probability: 0.5, seed })
      const errcodes = []
      for (let count = 0; count < 20; count += 1) {
        errcodes.push((await callGet(weixin.url, shop.accessToken))['errcode'])
      }
      return errcodes
    }
    const [first, again, other] = [await run('one'), await run('one'), await run('two')]
    expect(again).toEqual(first)
    expect(other).not.toEqual(first)
    expect(new Set(first)).toEqual(new Set([0, -1]))
  })

  it('is triggered by its operation alone, and ends when it is removed', async () => {
    const shop = await weixin.addMiniProgram()
    const fault = await shop.addFault('setSupportVersion', { errcode: 45009 })
    expect(await callGet(weixin.url, shop.accessToken)).toMatchObject({ errcode: 0 })
    expect(await callSet(weixin.url, shop.accessToken, '2.25.0')).toMatchObject({ errcode: 45009 })
    await fault.remove()
    expect(await callSet(weixin.url, shop.accessToken, '2.25.0')).toMatchObject({ errcode: 0 })
  })

  it('of a platform is triggered by its own calls and those of its mini programs', async () => {
    const platform = await weixin.addPlatform()
    const shop = await weixin.addMiniProgram({ platform })
    await platform.addFault('any', { errcode: 61004 })
    expect(await callGet(weixin.url, shop.accessToken)).toMatchObject({ errcode: 61004 })
  })

  it('of everybody is triggered even by a call of nobody to nowhere', async () => {
    const own = await startFakeWeixin()
    await own.addFault('any', { status: 503 })
    const response = await fetch(`${own.url}/elsewhere`)
    await own.close()
    expect(response.status).toBe(503)
  })
})
