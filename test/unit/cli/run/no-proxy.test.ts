import { describe, expect, it } from 'vitest'
import { buildNoProxy } from '#cli/run/child-environment.ts'

const own = 'localhost,127.0.0.1,::1'

describe('the hosts for which a child asks no proxy', () => {
  it.each([
    'api.weixin.qq.com',
    'API.weixin.qq.com.',
    'api.weixin.qq.com:443',
    'weixin.qq.com',
    '.weixin.qq.com',
    '*.weixin.qq.com',
    'qq.com',
    '.qq.com',
    '.com',
    '*',
  ])('do not hold %s, which covers the real host', (entry) => {
    expect(buildNoProxy({ NO_PROXY: `a.example,${entry}` })).toBe(`a.example,${own}`)
  })

  it.each(['mp.weixin.qq.com', 'xin.qq.com', 'q.com', 'api.weixin.qq.com.example', '.example'])(
    'hold %s',
    (entry) => {
      expect(buildNoProxy({ NO_PROXY: entry })).toBe(`${entry},${own}`)
    },
  )

  it('are those of both variables, each once', () => {
    const env = { NO_PROXY: 'a.example, localhost', no_proxy: 'b.example a.example' }
    expect(buildNoProxy(env)).toBe('a.example,localhost,b.example,127.0.0.1,::1')
  })

  it('are those of this machine where the environment names none', () => {
    expect(buildNoProxy({})).toBe(own)
  })
})
