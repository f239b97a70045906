import { allowRefusals, test } from 'fake-weixin/vitest'
import { describe, expect } from 'vitest'
import { createSupportVersionClient } from '../src/support-version-client.js'

test('sets the minimum version', async ({ shop }) => {
  await createSupportVersionClient(shop).setSupportVersion('2.25.0')
  await expect(shop).toHaveSetVersion('2.25.0')
})

test('repeats a call while WeChat is busy', async ({ shop }) => {
  await shop.addFault('setSupportVersion', { errcode: -1, times: 2 })
  await createSupportVersionClient(shop).setSupportVersion('2.25.0')
  await expect(shop).toHaveReceived('setSupportVersion', { times: 3, with: { version: '2.25.0' } })
})

test('reports a version that WeChat does not know', async ({ shop }) => {
  const client = createSupportVersionClient(shop)
  await expect(client.setSupportVersion('99.0.0')).rejects.toThrow('89014')
  // Asserted, and therefore allowed: this refusal does not fail the test.
  await expect(shop).toHaveReceived('setSupportVersion', { errcode: 89014 })
})

test('reports an expired token', async ({ shop }) => {
  allowRefusals(shop, 42001)
  await shop.advanceClock('2h')
  await expect(createSupportVersionClient(shop).getSupportVersion()).rejects.toThrow('42001')
})

describe('a mini program that has a minimum version', () => {
  test.override({ shopOptions: { supportVersion: '2.20.0' } })

  test('is read', async ({ shop }) => {
    expect(await createSupportVersionClient(shop).getSupportVersion()).toBe('2.20.0')
  })
})
