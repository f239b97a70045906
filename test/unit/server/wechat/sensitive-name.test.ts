import { expect, it } from 'vitest'
import { listProperties } from '#schemas/generate/json-schema.ts'
import { readSources } from '#schemas/generate/sources.ts'
import { isSensitiveName } from '#server/wechat/sensitive-name.ts'

it.each([
  ...['access_token', 'component_verify_ticket', 'component_appsecret', 'AppSecret', 'secret'],
  ...['authorization_code', 'authorizationCode', 'pre_auth_code', 'js_code', 'data[password]'],
  ...['session_key', 'EncodingAESKey', 'X-Api-Key', 'Authorization', 'Proxy-Authorization'],
  ...['Cookie', 'Set-Cookie', 'authorizer_list[0].refresh_token'],
])('is sensitive: %s', (name) => {
  expect(isSensitiveName(name)).toBe(true)
})

it.each([
  'appid',
  'version',
  'grant_type',
  'expires_in',
  'authorization_info',
  'errcode',
  'key',
  '',
])('is not: %s', (name) => {
  expect(isSensitiveName(name)).toBe(false)
})

it('are the names of exactly the fields that the schemas call secret', () => {
  const properties = readSources()
    .schemas.filter(({ folder }) => folder === 'wire')
    .flatMap(({ schema }) => listProperties(schema))
  const wrong = properties.filter(
    ([name, property]) => isSensitiveName(name) !== (property['x-secret'] ?? false),
  )
  expect(wrong.map(([name]) => name)).toEqual([])
})
