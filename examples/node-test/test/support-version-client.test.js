import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  allowRefusals,
  assertHasReceived,
  assertHasSetVersion,
  useFakeWeixin,
} from 'fake-weixin/node-test'
import { createSupportVersionClient } from '../src/support-version-client.js'

const weixin = useFakeWeixin()

test('sets the minimum version', async (t) => {
  const shop = await weixin.addMiniProgram(t)
  await createSupportVersionClient(shop).setSupportVersion('2.25.0')
  await assertHasSetVersion(shop, '2.25.0')
})

test('repeats a call while WeChat is busy', async (t) => {
  const shop = await weixin.addMiniProgram(t)
  await shop.addFault('setSupportVersion', { errcode: -1, times: 2 })
  await createSupportVersionClient(shop).setSupportVersion('2.25.0')
  await assertHasReceived(shop, 'setSupportVersion', { times: 3, with: { version: '2.25.0' } })
})

test('reports a version that WeChat does not know', async (t) => {
  const shop = await weixin.addMiniProgram(t)
  const client = createSupportVersionClient(shop)
  await assert.rejects(client.setSupportVersion('99.0.0'), /89014/)
  // Asserted, and therefore allowed: this refusal does not fail the test.
  await assertHasReceived(shop, 'setSupportVersion', { errcode: 89014 })
})

test('reports an expired token', async (t) => {
  const shop = await weixin.addMiniProgram(t)
  allowRefusals(shop, 42001)
  await shop.advanceClock('2h')
  await assert.rejects(createSupportVersionClient(shop).getSupportVersion(), /42001/)
})

test('reads the minimum version', async (t) => {
  const shop = await weixin.addMiniProgram(t, { supportVersion: '2.20.0' })
  assert.equal(await createSupportVersionClient(shop).getSupportVersion(), '2.20.0')
})
