const { allowRefusals, useFakeWeixin } = require('fake-weixin/jest/in-test')
const { createSupportVersionClient } = require('../src/support-version-client.js')

const weixin = useFakeWeixin()

test('sets the minimum version', async () => {
  const shop = await weixin.addMiniProgram()
  await createSupportVersionClient(shop).setSupportVersion('2.25.0')
  await expect(shop).toHaveSetVersion('2.25.0')
})

test('repeats a call while WeChat is busy', async () => {
  const shop = await weixin.addMiniProgram()
  await shop.addFault('setSupportVersion', { errcode: -1, times: 2 })
  await createSupportVersionClient(shop).setSupportVersion('2.25.0')
  await expect(shop).toHaveReceived('setSupportVersion', { times: 3, with: { version: '2.25.0' } })
})

test('reports a version that WeChat does not know', async () => {
  const shop = await weixin.addMiniProgram()
  const client = createSupportVersionClient(shop)
  await expect(client.setSupportVersion('99.0.0')).rejects.toThrow('89014')
  // Asserted, and therefore allowed: this refusal does not fail the test.
  await expect(shop).toHaveReceived('setSupportVersion', { errcode: 89014 })
})

test('reports an expired token', async () => {
  const shop = await weixin.addMiniProgram()
  allowRefusals(shop, 42001)
  await shop.advanceClock('2h')
  await expect(createSupportVersionClient(shop).getSupportVersion()).rejects.toThrow('42001')
})

test('reads the minimum version', async () => {
  const shop = await weixin.addMiniProgram({ supportVersion: '2.20.0' })
  expect(await createSupportVersionClient(shop).getSupportVersion()).toBe('2.20.0')
})
