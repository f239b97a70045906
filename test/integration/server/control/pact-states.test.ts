import { expect, it } from 'vitest'
import { startFakeWeixin, type FakeWeixin } from '#server/index.ts'
import { stateNames } from '#contracts/interactions/provider-state.ts'
import { isJsonObject, parseJson, type JsonObject } from '#schemas/json.ts'

interface Answer {
  readonly status: number
  readonly json: JsonObject
}

async function ask({ url }: FakeWeixin, body: object | string): Promise<Answer> {
  const response = await fetch(`${url}/__admin/pact-states`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  const json = parseJson(await response.text())
  return { status: response.status, json: isJsonObject(json) ? json : {} }
}

async function readVersion({ url }: FakeWeixin, token: unknown): Promise<unknown> {
  const path = `/cgi-bin/wxopen/getweappsupportversion?access_token=${String(token)}`
  return (await fetch(url + path, { method: 'POST', body: '{}' })).json()
}

// The bodies as verifiers were seen to send them: pact_verifier 1.4.7 (Rust), which pact-js, pact-go,
// pact-php and pact-python contain; pact-jvm; the Ruby pact-provider-verifier.
it.each([
  [
    'the Rust verifier',
    '{"action":"setup","params":{"supportVersion":"2.25.0"},"state":"a mini program has authorised the platform"}',
  ],
  [
    'pact-jvm',
    '{"state":"a mini program has authorised the platform","params":{"supportVersion":"2.25.0"},"action":"setup"}',
  ],
  [
    'the Ruby verifier',
    '{"consumer":"shop","state":"a mini program has authorised the platform","states":["a mini program has authorised the platform"],"params":{"supportVersion":"2.25.0"}}',
  ],
])('a state is set up as %s asks for it', async (_verifier, body) => {
  await using weixin = await startFakeWeixin()
  const { status, json } = await ask(weixin, body)
  expect(status).toBe(200)
  expect(await readVersion(weixin, json['accessToken'])).toMatchObject({
    errcode: 0,
    now_version: '2.25.0',
  })
})

it('a state without params is enough', async () => {
  await using weixin = await startFakeWeixin()
  const { json } = await ask(weixin, { state: stateNames.authorised })
  const names = ['accessToken', 'appid', 'authorizationCode', 'componentAccessToken']
  const others = ['componentAppid', 'componentSecret', 'refreshToken', 'secret', 'ticket']
  expect(Object.keys(json).sort()).toEqual([...names, ...others].sort())
})

it('each state has a mini program of its own, and a teardown touches none', async () => {
  await using weixin = await startFakeWeixin()
  const state = stateNames.authorised
  const one = await ask(weixin, { state, params: { supportVersion: '2.20.0' } })
  const two = await ask(weixin, { state, params: { supportVersion: '2.25.0' } })
  expect(await ask(weixin, { action: 'teardown', state })).toEqual({ status: 200, json: {} })
  const versions = [one, two].map(({ json }) => readVersion(weixin, json['accessToken']))
  expect(await Promise.all(versions)).toMatchObject([
    { now_version: '2.20.0' },
    { now_version: '2.25.0' },
  ])
})

it.each([
  [stateNames.ownToken, {}, 86000],
  [stateNames.usedUpQuota, {}, 45009],
  [stateNames.expiredCredential, { credential: 'accessToken' }, 42001],
  [stateNames.unknownCredential, { credential: 'accessToken' }, 40001],
  [stateNames.scriptedErrcode, { operation: 'getSupportVersion', errcode: -1 }, -1],
  [stateNames.authorised, { permissionSets: [17] }, 61007],
])('%s %j: errcode %i', async (state, params, errcode) => {
  await using weixin = await startFakeWeixin()
  const { json } = await ask(weixin, { state, params })
  expect(await readVersion(weixin, json['accessToken'])).toMatchObject({ errcode })
})

it.each<[string, object, string]>([
  ['a foreign state', { state: 'our shop is open' }, 'a mini program has authorised the platform'],
  ['a parameter that is missing', { state: stateNames.unknownCredential }, 'params.credential'],
  [
    'a parameter of another state',
    { state: stateNames.usedUpQuota, params: { errcode: 40001 } },
    'no parameter',
  ],
  [
    'a parameter that is misspelt',
    { state: stateNames.authorised, params: { suportVersion: '2.25.0' } },
    'supportVersion',
  ],
  [
    'what cannot expire',
    { state: stateNames.expiredCredential, params: { credential: 'appid' } },
    'one that can expire',
  ],
  [
    'an errcode without a text',
    { state: stateNames.scriptedErrcode, params: { operation: 'clearQuota', errcode: 12345 } },
    'errcode',
  ],
  ['no state', {}, 'state'],
])('%s is refused, and adds nothing', async (_what, body, words) => {
  await using weixin = await startFakeWeixin()
  const { status, json } = await ask(weixin, body)
  expect(status).toBe(400)
  expect(json).toMatchObject({ error: { code: 'invalid_options' } })
  expect(JSON.stringify(json)).toContain(words)
  expect(await weixin.miniPrograms()).toEqual([])
  expect(await weixin.platforms()).toEqual([])
})
