import { describe, expect, it } from 'vitest'
import { callGet, callSet } from '#test/support/call-fake.ts'
import { createStarter, noon, ways } from '#test/support/ways.ts'

describe.each(ways)('snapshots of $name', ({ open }) => {
  const start = createStarter(open)

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
    const latestTokens = { authorizer: 'taken', own: null, stable: null }
    const before = await weixin.snapshot()
    await expect(
      weixin.restore({ ...snapshot, miniPrograms: [{ ...state, tokens: [token], latestTokens }] }),
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
