import { describe, expect, it } from 'vitest'
import { redactEntries } from '#server/control/exchanges/redact-exchange.ts'
import type { Engine } from '#server/engine/engine.ts'
import type { JournalEntry } from '#server/engine/journal.ts'
import { createWorldScene } from './requests.ts'
import { getPath, setPath, tokenOf } from '#test/support/scene.ts'

describe('redactEntries', () => {
  function redact(engine: Engine, entry: JournalEntry) {
    const [exchange] = redactEntries(engine, [entry])
    if (exchange === undefined) throw new Error('no exchange')
    return exchange
  }

  it('masks what the operations reply', () => {
    const { engine, platform, shop, send } = createWorldScene()
    const { componentAppid: component_appid, componentSecret, componentVerifyTicket } = platform
    const token = send({
      url: '/cgi-bin/component/api_component_token',
      body: JSON.stringify({
        component_appid,
        component_appsecret: componentSecret,
        component_verify_ticket: componentVerifyTicket,
      }),
    })
    const issued = [...engine.world.tokens.keys()].at(-1) ?? ''
    expect(redact(engine, token)).toMatchObject({
      request: {
        body: `{"component_appid":"${component_appid}","component_appsecret":"[redacted]","component_verify_ticket":"[redacted]"}`,
      },
      reply: {
        body: `{"component_access_token":"[redacted]...${issued.slice(-4)}","expires_in":7200}`,
      },
    })
    const preAuth = send({
      url: `/cgi-bin/component/api_create_preauthcode?access_token=${issued}`,
      body: JSON.stringify({ component_appid }),
    })
    expect(redact(engine, preAuth).reply?.body).toBe(
      '{"pre_auth_code":"[redacted]","expires_in":1800}',
    )
    const own = send({
      method: 'GET',
      url: `/cgi-bin/token?grant_type=client_credential&appid=${shop.appid}&secret=${shop.secret}`,
    })
    expect(redact(engine, own).request.url).toBe(
      `/cgi-bin/token?grant_type=client_credential&appid=${shop.appid}&secret=[redacted]`,
    )
  })

  it('leaves an exchange without credentials as it is', () => {
    const { engine, send } = createWorldScene()
    const url = '/nowhere?a=b%20c&d=e+f%zz'
    const plain = { url, headers: ['X-A', 'b', 'X-C', '50% + %41?'], body: '{ "a": [1.50] }' }
    expect(redact(engine, send(plain)).request).toMatchObject(plain)
  })

  it('tells two tokens of the fake apart by their ends, and shows nothing of others', () => {
    const { engine, shop, component: token, send } = createWorldScene()
    const foreign = '71_a-real-token-of-somebody-0123456789'
    const tokens = [tokenOf(shop), token, foreign]
    const entries = tokens.map((text) => send({ url: `${getPath}?access_token=${text}` }))
    expect(redactEntries(engine, entries).map(({ request: { url } }) => url)).toEqual([
      `${getPath}?access_token=[redacted]...${tokenOf(shop).slice(-4)}`,
      `${getPath}?access_token=[redacted]...${token.slice(-4)}`,
      `${getPath}?access_token=[redacted]`,
    ])
  })

  it('quotes no token in its explanation, however short, and keeps what the fake says', () => {
    const { engine, shop, send } = createWorldScene()
    for (const token of ['mine', '我的 token', 'a"b\\c', `x${'.y'.repeat(60)}z12`]) {
      const entry = send({
        url: `${getPath}?access_token=${encodeURIComponent(token)}`,
        body: '{}',
      })
      const { why, reply, request } = redact(engine, entry)
      expect(why).toBe('An access token that was never issued is an invalid credential.')
      expect(reply?.headers).toContain(`exchange=${entry.id}`)
      expect(request.url).toBe(`${getPath}?access_token=[redacted]`)
    }
    const passed = send({ url: `${getPath}?access_token=${tokenOf(shop)}`, body: '{}' })
    expect(redact(engine, passed).why).toBe('Every step passed.')
  })

  it('masks a value of a sensitive name wherever any of the entries repeats it', () => {
    const { engine, send } = createWorldScene()
    const entries = [
      send({ url: '/a', headers: ['X-Note', 'sent my-own-token-1'], body: '["my-own-token-1"]' }),
      send({ url: `${setPath}?access_token=my-own-token-1` }),
    ]
    expect(JSON.stringify(redactEntries(engine, entries))).not.toContain('my-own-token-1')
  })

  const parts = ['[', 'a=', 'token', '"', '\\"', 'access_token=', 'auth', '1', '<a', '=[', 'a:']
  const tokens = Array.from({ length: 10_000 }, (_, index) => [`token${index}`, `a-value-${index}`])
  // Many credentials begin with the others, and the text has no more than their beginning.
  const runs = Array.from({ length: 500 }, (_, index) => ({ token: 'a'.repeat(index + 9) }))
  it.each([
    ...[...parts, '%41', '+', '&=', 'secret=a&'].map((part) => part.repeat(200_000 / part.length)),
    '['.repeat(20_000) + ']'.repeat(20_000),
    JSON.stringify(Object.fromEntries(tokens)),
    JSON.stringify([...runs, 'aaaaaaaab'.repeat(10_000)]),
  ])('takes a long text of any kind, in time that grows with it: %#', (body) => {
    const { engine, send } = createWorldScene()
    const headers = ['Content-Type', 'application/x-www-form-urlencoded', 'X-A', body]
    const entry = send({ url: `/nowhere?${body}`, headers, body })
    const before = process.cpuUsage().user
    expect(redactEntries(engine, [entry])).toHaveLength(1)
    expect(process.cpuUsage().user - before).toBeLessThan(2_000_000)
  })
})
