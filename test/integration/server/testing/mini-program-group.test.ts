import { describe, expect, it } from 'vitest'
import { createMiniProgramGroup } from '#server/testing/mini-program-group.ts'
import { post, startForTest } from '#test/support/start-for-test.ts'

const policy = { unexpected: 'fail', allowedRefusals: [] } as const
const path = '/cgi-bin/wxopen/getweappsupportversion'

describe('a group of mini programs', () => {
  it('is removed with its platforms, though a client was refused', async () => {
    const weixin = await startForTest()
    const group = createMiniProgramGroup(policy)
    const [first, second] = [await group.add(weixin, {}), await group.add(weixin, {})]
    await post(first.url, path)
    await post(second.url, '/wxa/nothing')
    await expect(group.finish()).rejects.toThrow(
      new RegExp(`the calls of ${first.appid}[^]*41001[^]*the calls of ${second.appid}[^]*40066`),
    )
    expect(await weixin.miniPrograms()).toEqual([])
    expect(await weixin.platforms()).toEqual([])
  })

  it('answers for the calls of its own platform', async () => {
    const weixin = await startForTest()
    const group = createMiniProgramGroup(policy)
    const { platform } = await group.add(weixin, {})
    const body = JSON.stringify({ component_appid: platform.componentAppid })
    await fetch(`${weixin.url}/cgi-bin/component/api_component_token`, { method: 'POST', body })
    await expect(group.finish()).rejects.toThrow('operation: getComponentAccessToken')
  })

  it('leaves the calls of a platform that it shares to the file', async () => {
    const weixin = await startForTest()
    const platform = await weixin.addPlatform()
    const group = createMiniProgramGroup(policy)
    await group.add(weixin, { platform })
    const body = JSON.stringify({ component_appid: platform.componentAppid })
    await fetch(`${weixin.url}/cgi-bin/component/api_component_token`, { method: 'POST', body })
    await expect(group.finish()).resolves.toBeUndefined()
    expect((await weixin.platforms()).length).toBe(1)
    expect((await weixin.exchanges({ refused: true })).length).toBe(1)
  })

  it('allows what its test allows', async () => {
    const weixin = await startForTest()
    const group = createMiniProgramGroup({ ...policy, allowedRefusals: [41001] })
    await post((await group.add(weixin, {})).url, path)
    await expect(group.finish()).resolves.toBeUndefined()
  })
})
