import { expect, it } from 'vitest'
import { createScene, sendRequest } from '#test/support/scene.ts'

it('lets a refresh be forced after the clock was set back, and pauses from there', () => {
  const { engine, shop } = createScene()
  const force = () => {
    sendRequest(engine, {
      url: '/cgi-bin/stable_token',
      body: JSON.stringify({
        grant_type: 'client_credential',
        appid: shop.appid,
        secret: shop.secret,
        force_refresh: true,
      }),
    })
    return shop.stableToken?.value
  }
  const first = force()
  expect(force()).toBe(first)
  engine.clock.change({ freeze: '2023-11-01T00:00:00Z' })
  const second = force()
  expect(second).not.toBe(first)
  expect(force()).toBe(second)
  engine.clock.change({ freeze: '2023-11-01T00:00:30Z' })
  expect(force()).not.toBe(second)
})
