import { describe, expect, it } from 'vitest'
import { allowRefusals, watchUnattributed } from '#server/testing/refusals.ts'
import { post, startForTest } from '#test/support/start-for-test.ts'

const path = '/cgi-bin/wxopen/getweappsupportversion'

describe('watchUnattributed', () => {
  it('throws for a refused call that belongs to no mini program', async () => {
    const weixin = await startForTest()
    const check = await watchUnattributed(weixin)
    await post(weixin.url, path)
    await post(weixin.url, path, 'unknown')
    await post(weixin.url, '/nowhere')
    await expect(check('fail')).rejects.toThrow(
      /3 calls were refused[^]*#1 [^]*#2 [^]*#3 POST \/nowhere[^]*allowRefusals\(weixin, 41001, 40001, 'path-outside'\)/,
    )
  })

  it('passes over calls of before, calls of mini programs, and successes', async () => {
    const weixin = await startForTest()
    await post(weixin.url, path)
    const check = await watchUnattributed(weixin)
    const shop = await weixin.addMiniProgram()
    await post(shop.url, path)
    await post(weixin.url, path, shop.accessToken)
    await expect(check('fail')).resolves.toBeUndefined()
  })

  it('passes over what is allowed in the file, and forgets it in the next', async () => {
    const weixin = await startForTest()
    const check = await watchUnattributed(weixin)
    allowRefusals(weixin, 41001)
    await post(weixin.url, path)
    await expect(check('fail')).resolves.toBeUndefined()
    const checkNext = await watchUnattributed(weixin)
    await post(weixin.url, path)
    await expect(checkNext('fail')).rejects.toThrow('1 call was refused')
  })
})
