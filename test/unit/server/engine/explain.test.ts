import { describe, expect, it } from 'vitest'
import type { Engine } from '#server/engine/engine.ts'
import { explainEntry, toHeaderValue } from '#server/engine/explain.ts'
import type { JournalEntry } from '#server/engine/journal.ts'
import { composeEngine } from '#server/fake/compose-engine.ts'
import { resolveOptions } from '#server/fake/options.ts'
import { createMiniProgram } from '#server/wechat/mini-program.ts'
import { createPlatform } from '#server/wechat/platform.ts'
import { stepNames } from '#schemas/generated/rules.ts'

const setPath = '/cgi-bin/wxopen/setweappsupportversion'
const getPath = '/cgi-bin/wxopen/getweappsupportversion'
const json = ['Content-Type', 'application/json']

interface Call {
  method?: string
  path?: string
  query?: string
  headers?: string[]
  body?: string
}

function createScene(): Engine {
  const engine = composeEngine(resolveOptions({ now: () => 1_700_000_000_000 }))
  const platform = createPlatform(engine.world)
  createMiniProgram(engine.world, platform, engine.now(), { appid: 'wxshop', accessToken: 'token' })
  return engine
}

function call(engine: Engine, request: Call) {
  const { method = 'POST', path = getPath, query, headers = json, body = '{}' } = request
  engine.handle({
    method,
    url: `${path}?${query ?? 'access_token=token'}`,
    headers,
    body: Buffer.from(body),
  })
  return lastEntry(engine)
}

function lastEntry(engine: Engine): JournalEntry {
  const entry = engine.journal.entries().at(-1)
  if (entry === undefined) throw new Error('no entry')
  return entry
}

const { versions } = createScene().world

function listNotes(request: Call): string[] {
  return explainEntry(call(createScene(), request), 'en', versions).notes
}

describe('explainEntry', () => {
  it('says of a success that every step passed', () => {
    const entry = call(createScene(), {})
    expect(explainEntry(entry, 'en', versions)).toEqual({
      id: 1,
      lang: 'en',
      summary: 'Every step passed.',
      passedSteps: [...stepNames],
      failedStep: null,
      rule: null,
      statement: null,
      evidence: null,
      source: null,
      expected: null,
      received: null,
      remedy: null,
      notes: [],
    })
    expect(explainEntry(entry, 'zh', versions).summary).toBe('所有检查步骤均已通过。')
  })

  it('says of a refusal which steps passed, which failed, and what to change', () => {
    const entry = call(createScene(), { body: 'null' })
    const english = explainEntry(entry, 'en', versions)
    expect(english).toMatchObject({
      failedStep: 'body parses to an object',
      rule: 'body-null',
      evidence: 'inferred',
      expected: 'a JSON object',
      received: '"null"',
      remedy: 'Send {}, not null.',
    })
    expect(english.passedSteps).toEqual(stepNames.slice(0, 8))
    expect(english.summary).toBe(
      'A body of null counts as an empty one. Expected a JSON object; ' +
        'received "null". Send {}, not null. (body-null, inferred)',
    )
    expect(explainEntry(entry, 'zh', versions).summary).toBe(
      '请求体为 null 时，按空请求体处理。期望：JSON 对象；实际："null"。' +
        '请发送 {}，不要发送 null。（body-null，推断）',
    )
  })

  it('names the field, what it should be and what it was', () => {
    const entry = call(createScene(), { path: setPath, body: '{"version":3}' })
    expect(explainEntry(entry, 'en', versions)).toMatchObject({ received: 'number 3' })
    expect(explainEntry(entry, 'zh', versions)).toMatchObject({
      expected: 'version（字符串）',
      received: '数字 3',
    })
  })

  it.each([
    ['nothing', '{}', 'a value', '必填', 'Send the field.', '请补上该字段。'],
    [
      'an empty value',
      '{"component_verify_ticket":""}',
      'a string that is not empty',
      '非空字符串',
      'Check the value of the field.',
      '请检查该字段的值。',
    ],
  ])('advises on a required field with %s', (_, rest, wanted, wantedZh, remedy, remedyZh) => {
    const engine = createScene()
    const [platform] = engine.world.platforms.values()
    const body = JSON.stringify({
      component_appid: platform?.componentAppid,
      component_appsecret: platform?.componentSecret,
      ...(JSON.parse(rest) as object),
    })
    const path = '/cgi-bin/component/api_component_token'
    const entry = call(engine, { path, query: '', body })
    expect(entry.reply?.errcode).toBe(47001)
    expect(explainEntry(entry, 'en', versions)).toMatchObject({
      rule: 'field-missing',
      expected: `component_verify_ticket: ${wanted}`,
      remedy,
    })
    expect(explainEntry(entry, 'zh', versions)).toMatchObject({
      expected: `component_verify_ticket（${wantedZh}）`,
      remedy: remedyZh,
    })
  })

  it.each([
    ['appid=wxshop&secret=x', 'grant_type（必填）', 'Send the field.', '请补上该字段。'],
    [
      'grant_type=x&appid=wxshop&secret=x',
      'grant_type（"client_credential"）',
      'Check the value of the field.',
      '请检查该字段的值。',
    ],
  ])('advises on %s by whether the field is there', (query, expected, english, remedy) => {
    const entry = call(createScene(), { method: 'GET', path: '/cgi-bin/token', query, body: '' })
    expect(entry.reply?.errcode).toBe(40002)
    expect(explainEntry(entry, 'en', versions)).toMatchObject({
      rule: 'field-missing-named',
      remedy: english,
    })
    expect(explainEntry(entry, 'zh', versions)).toMatchObject({ expected, remedy })
  })

  it('says where a misplaced token was found', () => {
    const entry = call(createScene(), { query: '', body: '{"access_token":"token"}' })
    expect(explainEntry(entry, 'en', versions).received).toBe('an access_token in the body')
    expect(explainEntry(entry, 'zh', versions).received).toBe('access_token 放在了请求体中')
  })

  it('cuts an unknown token short', () => {
    const entry = call(createScene(), { query: 'access_token=95_abcdefghijklmnopqrstuvwxyz' })
    expect(explainEntry(entry, 'en', versions).received).toBe('"95_abcdefghi..."')
  })

  it('says of a request that was abandoned that nothing was answered', () => {
    const engine = createScene()
    engine.abandon({ method: 'POST', url: getPath, headers: [], body: new Uint8Array() })
    const entry = lastEntry(engine)
    expect(explainEntry(entry, 'en', versions)).toMatchObject({ rule: null, passedSteps: [] })
    expect(explainEntry(entry, 'en', versions).summary).toContain('before its request was complete')
    expect(explainEntry(entry, 'zh', versions).summary).toContain('没有返回任何响应')
  })
})

describe('explainEntry of a path', () => {
  it.each([
    ['/wxa/getweappsupportversion', getPath],
    ['/cgi-bin/wxopen/setWeappSupportVersion', setPath],
    ['/cgi-bin/wxopen/getweapsupportversion', getPath],
    ['/cgi-bin/component/api_componenttoken', '/cgi-bin/component/api_component_token'],
    ['/cgi-bin/tokens', '/cgi-bin/token'],
    ['/cgi-bin/stable-token', '/cgi-bin/stable_token'],
  ])('%s that is unknown names the nearest one', (path, nearest) => {
    const explanation = explainEntry(call(createScene(), { path }), 'en', versions)
    expect(explanation.rule).toBe('path-unknown')
    expect(explanation.expected).toBe(`the path of an operation, such as ${nearest}`)
  })

  it('of WeChat that is not faked says so, and never that there is none', () => {
    const entry = call(createScene(), { path: '/wxa/submit_audit' })
    const english = explainEntry(entry, 'en', versions)
    expect(english).toMatchObject({ rule: 'path-not-faked', evidence: 'chosen' })
    expect(english.summary).toContain('this server does not fake it; use addReply')
    expect(english.summary).not.toMatch(/unknown|Compare the path/)
    expect(explainEntry(entry, 'zh', versions).summary).toContain('addReply')
  })

  it('with a canned reply says that it was given', () => {
    const engine = createScene()
    engine.replies.add({ path: '/wxa/submit_audit', reply: { json: { errcode: 0 } } })
    const explanation = explainEntry(call(engine, { path: '/wxa/submit_audit' }), 'en', versions)
    expect(explanation).toMatchObject({ passedSteps: [], failedStep: null, rule: null })
    expect(explanation.summary).toContain('addReply')
  })
})

describe('explainEntry of a fault', () => {
  it('before the operation names the fault and says that nothing was changed', () => {
    const engine = createScene()
    const { id } = engine.faults.add({ errcode: -1 })
    const entry = call(engine, {})
    expect(explainEntry(entry, 'en', versions)).toMatchObject({
      summary: `The call triggered fault ${id} before it was handled; nothing was changed.`,
      passedSteps: [],
      rule: null,
    })
    expect(explainEntry(entry, 'zh', versions).summary).toContain(`故障 ${id}`)
  })

  it('after the operation says what the steps said too', () => {
    const engine = createScene()
    const { id } = engine.faults.add({ errcode: -1, when: 'after' })
    const hit = `The call triggered fault ${id} after it had been handled.`
    expect(explainEntry(call(engine, {}), 'en', versions).summary).toBe(`Every step passed. ${hit}`)
    const refused = explainEntry(call(engine, { body: '' }), 'en', versions)
    expect(refused.rule).toBe('body-empty')
    expect(refused.summary).toMatch(/^A POST operation needs a body.*handled\.$/)
  })

  it('that loses the reply says that none was sent', () => {
    const engine = createScene()
    engine.faults.add({ connection: 'hang', when: 'after' })
    const { summary, passedSteps } = explainEntry(call(engine, {}), 'en', versions)
    expect(summary).toMatch(/^Every step passed\. .* No reply was sent\.$/)
    expect(passedSteps).toEqual([...stepNames])
  })
})

describe('the notes of an explanation', () => {
  it('are none for a request as WeChat documents it', () => {
    expect(listNotes({})).toEqual([])
    expect(listNotes({ headers: ['content-type', 'Application/JSON; charset=utf-8'] })).toEqual([])
    expect(listNotes({ path: setPath, body: '{"version":"1.0.0"}' })).toEqual([])
  })

  it('tell of a Content-Type that is missing or another', () => {
    expect(listNotes({ headers: [] })).toEqual([
      'The request has no Content-Type; send application/json.',
    ])
    expect(listNotes({ headers: ['Content-Type', 'text/plain'] })).toEqual([
      'The Content-Type of the request is "text/plain"; send application/json.',
    ])
    expect(listNotes({ headers: [], body: '' })).toEqual([])
  })

  it('tell of unknown fields on the two endpoints alone', () => {
    expect(listNotes({ body: '{"appid":"","extra":1}' })).toEqual([
      'Fields that the operation does not know were ignored: "appid, extra".',
    ])
    expect(listNotes({ path: '/cgi-bin/component/api_component_token', body: '{"a":1}' })).toEqual(
      [],
    )
  })

  it('tell of a version that is accepted though no data lists it', () => {
    expect(listNotes({ path: setPath, body: '{"version":"3.18.0"}' })).toEqual([
      'The version "3.18.0" is in no list of published versions that the fake has (data of 2026-09-21); the real server may refuse it.',
    ])
    expect(listNotes({ path: setPath, body: '{"version":"9.9.9"}' })).toEqual([])
  })

  it('tell of a second token in the query, and of one in the body', () => {
    expect(listNotes({ query: 'access_token=token&access_token=token' })).toEqual([
      'The query has 2 access_token parameters; the first one counted.',
    ])
    expect(listNotes({ body: '{"access_token":"token"}' })).toEqual([
      'The body has an access_token too; it belongs in the query only.',
    ])
  })

  it('are there in Chinese too', () => {
    const entry = call(createScene(), { headers: [], body: '{"appid":""}' })
    expect(explainEntry(entry, 'zh', versions).notes).toEqual([
      '请求没有 Content-Type；请使用 application/json。',
      '已忽略未知字段："appid"。',
    ])
  })
})

describe('toHeaderValue', () => {
  it('keeps ASCII and writes the rest by its code', () => {
    expect(toHeaderValue('a \u4e2d\n')).toBe('a \\u4e2d\\u000a')
  })
})
