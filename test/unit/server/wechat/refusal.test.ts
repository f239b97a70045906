import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quote, quoteBody, quoteToken, Refusal } from '#server/wechat/refusal.ts'
import { langs } from '#server/wechat/rules/rule-text.ts'
import { sayValue } from '#server/wechat/rules/say.ts'

describe('Refusal', () => {
  it('has errcode and status of its rule, or the errcode that it is given', () => {
    expect(new Refusal('body-empty', {})).toMatchObject({ errcode: 44002, status: 200 })
    expect(new Refusal('token-magic', { token: '' }, { errcode: 45011 }).errcode).toBe(45011)
    expect(new Refusal('token-magic', { token: '' }, { errcode: undefined }).errcode).toBe(-1)
  })
})

describe('quoted text', () => {
  it('is cut at 80 characters, a token at 12', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const cut = text.length > 80 ? `${text.slice(0, 80)}...` : text
        expect(JSON.parse(quote(text))).toBe(cut)
        if (text.length > 12) expect(JSON.parse(quoteToken(text))).toBe(`${text.slice(0, 12)}...`)
      }),
    )
  })

  it.each([
    'component_appsecret=hidden1&component_verify_ticket=hidden2&component_appid=wx1',
    '{"secret": "hidden1", "component_verify_ticket":"hidden2",}',
    'access_token=hidden1&authorizer_refresh_token=hidden2',
    '[{"authorization_code":"hidden1"}]',
    'note: {"session_key":"hidden1","password": "hidden2"',
    '"{\\"component_appid\\":\\"wx1\\",\\"component_appsecret\\":\\"hidden1\\"}"',
    "{'component_appsecret':'hidden1'}",
    '<component_appsecret>hidden1</component_appsecret>',
    '"component_appsecret"=>"hidden1"',
    '{"component_appsecret":["hidden1"]',
    'data=%7B%22component_appsecret%22%3A%22hidden1',
    '[{"name":"component_appsecret","value":"hidden1"}]',
    `${'x'.repeat(70)} component_verify_ticket hidden1`,
  ])('of a body keeps no secret, in whatever form: %s', (body) => {
    for (const lang of langs) expect(sayValue(quoteBody(body), lang)).not.toContain('hidden')
  })

  it('of a body without a secret is all of it', () => {
    expect(quoteBody('[{"version":"1.0.0"}]')).toBe(JSON.stringify('[{"version":"1.0.0"}]'))
  })
})
