import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { errcodes } from '../../../../../schemas/generated/errcodes.ts'
import { operations } from '../../../../../schemas/generated/operations.ts'
import { redactExchange } from '../../../../../server/control/exchanges/redact-exchange.ts'
import { issueToken } from '../../../../../server/wechat/access-token.ts'
import type { World } from '../../../../../server/wechat/world.ts'
import { createScene, getPath, sendRequest, setPath, tokenOf } from './scene.ts'

/** Every credential that a world has given out, but for pre-auth codes, which it forgets. */
function listCredentials({ platforms, miniPrograms, tokens }: World): string[] {
  return [
    ...[...platforms.values()].flatMap(({ componentSecret, tickets }) => [
      componentSecret,
      ...tickets,
    ]),
    ...[...miniPrograms.values()].flatMap(({ secret, refreshTokens, authorizationCode }) => [
      secret,
      ...refreshTokens,
      authorizationCode.value,
    ]),
    ...tokens.keys(),
  ].filter((credential) => credential !== '')
}

function createWorldScene() {
  const scene = createScene()
  const { world } = scene.engine
  const owner = { kind: 'component', platform: scene.platform } as const
  const component = issueToken(world, owner, scene.engine.now()).value
  const appids = [scene.platform.componentAppid, scene.shop.appid]
  return { ...scene, world, component, appids, credentials: listCredentials(world) }
}

/** The random credentials are the same in every such scene. */
const { credentials, appids, component } = createWorldScene()
const names = [
  ...['access_token', 'component_access_token', 'component_appid', 'component_appsecret', 'secret'],
  ...['component_secret', 'component_verify_ticket', 'authorization_code', 'authorizer_appid'],
  ...['authorizer_refresh_token', 'appid', 'version', 'grant_type', 'anything', '__proto__'],
]
const known = fc.constantFrom(...credentials)
const value = fc.oneof(
  { weight: 4, arbitrary: known },
  fc.constantFrom(...appids, '2.25.0', 'client_credential', 'authorization_code', ''),
  fc.string(),
)
const leaf = fc.oneof(
  { weight: 4, arbitrary: value },
  fc.tuple(fc.string(), known, fc.string()).map((parts) => parts.join('')),
  known.map((text) => JSON.stringify({ access_token: text })),
  fc.integer(),
  fc.constant(null),
)
const key = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...names) }, fc.string(), known)
const fields = fc.dictionary(
  key,
  fc.oneof({ weight: 5, arbitrary: leaf }, fc.array(leaf), fc.dictionary(key, leaf)),
)
const json = fc
  .tuple(fields, fc.constantFrom(0, 2))
  .map(([object, indent]) => JSON.stringify(object, null, indent))
const form = fc
  .array(fc.tuple(key, value), { minLength: 1 })
  .map((pairs) => pairs.map((pair) => pair.map(encode).join('=')).join('&'))
const body = fc.oneof(
  json,
  json,
  fc.tuple(json, fc.nat(400)).map(([text, length]) => text.slice(0, length)),
  fc.tuple(fc.string(), json).map((parts) => parts.join('')),
  form,
  fc.array(fc.tuple(key, value)).map((pairs) => pairs.map(writeElement).join('\n')),
  known,
)

function writeElement([name, text]: [string, string]): string {
  return `<${name}>${text}</${name}>`
}

function encode(text: string): string {
  return new URLSearchParams([['', text]]).toString().slice(1)
}

const request = fc.record({
  method: fc.constantFrom('POST', 'POST', 'GET', 'PUT'),
  url: fc
    .tuple(
      fc.oneof(
        fc.constantFrom(...Object.values(operations).map(({ path }) => path)),
        known.map((text) => `/${text}`),
      ),
      fc.oneof(fc.constantFrom(`access_token=${component}`, 'access_token=', ''), form),
    )
    .map((parts) => parts.join('?')),
  headers: fc.oneof(
    fc.constant([]),
    fc.tuple(fc.constantFrom('Authorization', 'X-Note', 'Cookie', 'access_token'), known),
    known.map((text) => ['authorization', `Bearer ${text}`]),
  ),
  body,
})

describe('redactExchange', () => {
  it('leaves no credential of the world, whatever is asked and however badly', () => {
    fc.assert(
      fc.property(fc.array(request, { minLength: 1, maxLength: 4 }), (requests) => {
        const { engine, world } = createWorldScene()
        const exchanges = requests.map((one) => sendRequest(engine, one))
        const all = listCredentials(world)
        const text = JSON.stringify(exchanges.map(redactExchange))
        expect(all.filter((credential) => text.includes(credential))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('redacts fields as their text is redacted, and nothing more the second time', () => {
    fc.assert(
      fc.property(request, (one) => {
        const exchange = sendRequest(createWorldScene().engine, one)
        const redacted = redactExchange(exchange)
        expect(redactExchange(redacted)).toEqual(redacted)
        if (exchange.reply !== null) {
          expect(JSON.parse(redacted.raw.reply?.body ?? '')).toEqual(redacted.reply)
        }
        if (exchange.request === null || one.method === 'GET') return
        const { operation } = exchange
        if (operation !== null && operations[operation].input === 'query') return
        expect(JSON.parse(redacted.raw.request.body)).toEqual(redacted.request)
      }),
      { numRuns: 500 },
    )
  })

  it('masks what the operations answer', () => {
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
    expect(redactExchange(token).reply).toEqual({
      component_access_token: `[redacted]...${issued.slice(-4)}`,
      expires_in: 7200,
    })
    const preAuth = send({
      url: `/cgi-bin/component/api_create_preauthcode?access_token=${issued}`,
      body: JSON.stringify({ component_appid }),
    })
    expect(redactExchange(preAuth).raw.reply?.body).toMatch(
      /^\{"pre_auth_code":"\[redacted\]\.\.\.[\w-]{4}","expires_in":1800\}$/,
    )
    const own = send({
      method: 'GET',
      url: `/cgi-bin/token?grant_type=client_credential&appid=${shop.appid}&secret=${shop.secret}`,
    })
    const { raw, request: sent } = redactExchange(own)
    expect(raw.request.url).toBe(
      `/cgi-bin/token?grant_type=client_credential&appid=${shop.appid}&secret=[redacted]`,
    )
    expect(sent).toMatchObject({ secret: '[redacted]', appid: shop.appid })
  })

  it('leaves an exchange without credentials as it is', () => {
    const { send } = createWorldScene()
    const plain = send({ url: '/nowhere?a=b%20c', headers: ['X-A', 'b'], body: '{ "a": [1.50] }' })
    expect(redactExchange(plain)).toEqual(plain)
  })

  it('tells two tokens apart by their ends', () => {
    const { shop, component: token, send } = createWorldScene()
    const urls = [tokenOf(shop), token].map(
      (text) => redactExchange(send({ url: `${getPath}?access_token=${text}` })).raw.request.url,
    )
    expect(urls).toEqual([
      `${getPath}?access_token=[redacted]...${tokenOf(shop).slice(-4)}`,
      `${getPath}?access_token=[redacted]...${token.slice(-4)}`,
    ])
  })

  it('masks tokens of any form in the explanation, cut ones too', () => {
    const { send } = createWorldScene()
    const tokens = ['mine', '我的 token', 'a"b\\c', `x${'.y'.repeat(60)}z12`]
    for (const token of tokens) {
      const url = `${getPath}?access_token=${encodeURIComponent(token)}`
      const exchange = send({ url, body: '{}' })
      expect(exchange.why).toContain(JSON.stringify(token).slice(0, 6))
      const { why, raw } = redactExchange(exchange)
      expect(why).toMatch(/"\[redacted\](\.\.\.[\w-]{4})?"/)
      const text = JSON.stringify([raw, why])
      expect(text).not.toContain('我的')
      expect(text).not.toContain(JSON.stringify(token).slice(1, -1))
      expect(text).not.toContain('.y.y')
      expect(raw.reply?.headers.join()).toMatch(/^[\x20-\x7e]*$/)
    }
  })

  it('hides a credential wherever the exchange repeats it', () => {
    const exchange = createWorldScene().send({
      url: `${setPath}?access_token=my-own-token-1`,
      headers: ['X-Note', 'sent my-own-token-1'],
      body: '{"version":"my-own-token-1"}',
    })
    expect(JSON.stringify(redactExchange(exchange))).not.toContain('my-own-token-1')
  })

  it('masks a token that stands in the wrong field, and is quoted in part', () => {
    const { shop, component: token, send } = createWorldScene()
    const exchange = send({
      url: `${setPath}?access_token=${tokenOf(shop)}`,
      body: JSON.stringify({ version: token }),
    })
    expect(exchange.why).toContain(token.slice(0, 60))
    const { why, raw } = redactExchange(exchange)
    expect(why + JSON.stringify(raw)).not.toContain(token.slice(0, 20))
  })

  it('leaves the texts of errcodes alone', () => {
    const exchange = createWorldScene().send({ url: '/nowhere' })
    for (const { text } of Object.values(errcodes)) {
      const reply = { errcode: 1, errmsg: `${text} rid: 66c544cf-009df51f-6fd6670c` }
      expect(redactExchange({ ...exchange, reply }).reply).toEqual(reply)
    }
  })

  it('takes JSON of any depth and long texts of any kind', () => {
    const exchange = createWorldScene().send({ url: '/nowhere' })
    const length = 200_000
    const bodies = [
      '[',
      'a=',
      'token',
      '"',
      '\\"',
      'access_token=',
      'auth',
      '1',
      '<a',
      '=[',
      'a:',
    ].map((part) => part.repeat(length / part.length))
    bodies.push('['.repeat(20_000) + ']'.repeat(20_000))
    for (const text of bodies) {
      const raw = { ...exchange.raw, request: { ...exchange.raw.request, body: text } }
      const before = performance.now()
      const request =
        text.startsWith('[[') && text.endsWith(']') ? (JSON.parse(text) as unknown) : null
      expect(JSON.stringify(redactExchange({ ...exchange, raw, request }))).not.toBe('')
      expect(performance.now() - before, text.slice(0, 20)).toBeLessThan(2000)
    }
  })
})
