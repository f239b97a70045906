import { describe, expect, it } from 'vitest'
import { buildVerifierEnvironment } from '#contracts/pact/verifier-environment.ts'

const here = 'http://127.0.0.1:4000'
const there = 'https://api.weixin.qq.com'
const proxies = { HTTP_PROXY: 'http://p:1', https_proxy: 'http://p:1', ALL_PROXY: 'http://p:1' }

describe("the environment of Pact's verifier", () => {
  it.each([
    'PACT_DESCRIPTION',
    'PACT_PROVIDER_STATE',
    'PACT_PROVIDER_NO_STATE',
    'PACT_BROKER_BASE_URL',
    'PACT_BROKER_TOKEN',
    'PACT_BROKER_PUBLISH_VERIFICATION_RESULTS',
    'PACT_MATCHING_ENGINE',
    'LOG_LEVEL',
  ])('has no %s', (name) => {
    expect(buildVerifierEnvironment({ [name]: '1', HOME: '/root' }, there)).toEqual({
      HOME: '/root',
      NO_PROXY: '127.0.0.1,localhost',
      no_proxy: '127.0.0.1,localhost',
      PACT_DO_NOT_TRACK: 'true',
    })
  })

  it.each([here, 'http://localhost:1', 'http://[::1]:1'])('has no proxy for %s', (url) => {
    expect(Object.keys(buildVerifierEnvironment(proxies, url)).sort()).toEqual([
      'NO_PROXY',
      'PACT_DO_NOT_TRACK',
      'no_proxy',
    ])
  })

  it('keeps the proxy for a host elsewhere, and calls itself without one', () => {
    expect(buildVerifierEnvironment({ ...proxies, NO_PROXY: 'intern' }, there)).toMatchObject({
      ...proxies,
      NO_PROXY: 'intern,127.0.0.1,localhost',
    })
  })

  it.each([
    ['qq.com', false],
    ['.qq.com', false],
    ['*.qq.com', false],
    ['*', false],
    ['a, api.weixin.qq.com', false],
    ['weixin', true],
    ['q.com', true],
    ['', true],
  ])('with the exceptions %j keeps a proxy for WeChat: %s', (exceptions, kept) => {
    const environment = buildVerifierEnvironment({ ...proxies, no_proxy: exceptions }, there)
    expect('HTTP_PROXY' in environment).toBe(kept)
  })
})
