import { describe, expect, it } from 'vitest'
import { lintPact } from '#contracts/pact/lint-pact.ts'
import type { PactInteraction } from '#contracts/pact/pact-file.ts'
import { interactionOf, jsonBody, pactOf, rule } from '#test/support/pacts.ts'

const type = { match: 'type' }
const setPath = '/cgi-bin/wxopen/setweappsupportversion'
/** A call of WeChat that the fake does not have: only what holds for every call is asked of it. */
const elsewhere = '/wxa/release'

function paths(...interactions: PactInteraction[]): string[] {
  return lintPact(pactOf(...interactions)).map(({ path, rule: name }) => `${name} ${path}`)
}

function asks(query: object, matchers: readonly object[] = []): PactInteraction {
  const rules = Object.keys(query).map((name) => [name, rule(...matchers)])
  const matchingRules = matchers.length === 0 ? {} : { query: Object.fromEntries(rules) as object }
  return interactionOf({ request: { path: elsewhere, query, matchingRules } })
}

function answers(content: unknown, body: object = {}): PactInteraction {
  return interactionOf({
    request: { path: elsewhere },
    response: { body: jsonBody(content), matchingRules: { body } },
  })
}

describe('the lint of a Pact', () => {
  it('finds nothing in a good one', () => {
    expect(paths(interactionOf())).toEqual([])
  })

  it('finds what is no Pact', () => {
    expect(lintPact(3)).toMatchObject([{ expected: 'an object', received: 'number 3' }])
    expect(lintPact({ interactions: [3] })).toHaveLength(3)
  })

  it('finds that there is no interaction', () => {
    expect(paths()).toEqual(['minItems interactions'])
  })

  it('finds one description and states twice, whatever the order of the parameters', () => {
    const one = interactionOf({ providerStates: [{ name: 's', params: { a: 1, b: 2 } }] })
    const two = interactionOf({ providerStates: [{ name: 's', params: { b: 2, a: 1 } }] })
    const other = interactionOf({ providerStates: [{ name: 's', params: { a: 1 } }] })
    expect(paths(one, two, other)).toEqual(['uniqueItems interactions[1].description'])
  })

  it('finds what is pending', () => {
    expect(paths(interactionOf({ pending: true }))).toEqual(['pending interactions[0].pending'])
  })

  const secret = 'secret interactions[0].request.query.access_token'
  it.each([
    ['an exact token', [], [secret]],
    ['a type', [type], [secret]],
    ['a regex that takes the empty text', [{ match: 'regex', regex: '.*' }], [secret]],
    ['a regex of which only a part takes it', [{ match: 'regex', regex: 'a|' }], [secret]],
    ['a regex that JavaScript does not know', [{ match: 'regex', regex: '(?<a' }], [secret]],
    ['a regex', [{ match: 'regex', regex: '.+' }], []],
    ['notEmpty', [{ match: 'notEmpty' }], []],
  ])('of a token in the query with %s says %3$j', (_, matchers, found) => {
    expect(paths(asks({ access_token: ['T'] }, matchers))).toEqual(found)
  })

  it.each(['component_access_token', 'secret'])('also looks at %s', (name) => {
    expect(paths(asks({ [name]: ['T'] }))).toHaveLength(1)
    expect(paths(asks({ appid: ['T'] }))).toEqual([])
  })

  it('finds a token that is there twice', () => {
    const regex = { match: 'regex', regex: '.+' }
    expect(paths(asks({ access_token: ['a', 'b'] }, [regex]))).toEqual([
      'maxItems interactions[0].request.query.access_token',
    ])
  })

  it('finds secrets in bodies, also under the type of an object around them', () => {
    const content = { info: { authorizer_access_token: 'T' } }
    const found = ['secret interactions[0].response.body.info.authorizer_access_token']
    expect(paths(answers(content))).toEqual(found)
    expect(paths(answers(content, { $: rule(type) }))).toEqual(found)
    expect(paths(answers(content, { '$.info': rule(type) }))).toEqual(found)
    const path = '$.info.authorizer_access_token'
    expect(paths(answers(content, { [path]: rule(type) }))).toEqual(found)
    const regex = rule({ match: 'regex', regex: '.+' })
    expect(paths(answers(content, { $: rule(type), [path]: regex }))).toEqual([])
    const list = { list: [{ refresh_token: 'T' }, { refresh_token: 'U' }] }
    expect(paths(answers(list, { '$.list[*].refresh_token': regex }))).toEqual([])
    expect(paths(answers(list))).toHaveLength(2)
  })

  it('finds arrays that check nothing', () => {
    const found = ['emptyExample interactions[0].response.body.uv_info.items']
    const empty = { uv_info: { items: [] } }
    const path = '$.uv_info.items'
    expect(paths(answers(empty, { [path]: rule({ match: 'type', min: 0 }) }))).toEqual(found)
    expect(paths(answers(empty, { '$.uv_info': rule(type) }))).toEqual(found)
    expect(paths(answers(empty))).toEqual([])
    const row = { uv_info: { items: [{ version: '1.0.0' }] } }
    expect(paths(answers(row, { [path]: rule({ match: 'type', min: 0 }) }))).toEqual([])
  })

  it.each([
    ['integer', 1],
    ['decimal', 1],
    ['number', 0],
    ['type', 0],
  ])('of a percentage with the matcher %s finds %i', (match, count) => {
    const content = { items: [{ percentage: 1 }] }
    expect(paths(answers(content, { '$.items[*].percentage': rule({ match }) }))).toHaveLength(
      count,
    )
    expect(
      paths(answers(content, { "$['items'][0]['percentage']": rule({ match }) })),
    ).toHaveLength(count)
  })

  it('finds JSON without a Content-Type, which may be spelt in any case', () => {
    expect(paths(interactionOf({ request: { headers: {} } }))).toEqual([
      'required interactions[0].request.headers',
    ])
    const headers = { 'content-type': 'application/json' }
    expect(paths(interactionOf({ request: { headers } }))).toEqual([])
  })

  it.each([undefined, null, jsonBody(null), jsonBody('')])('finds that %j is no body', (body) => {
    expect(paths(interactionOf({ request: { body } }))).toEqual([
      'required interactions[0].request.body',
    ])
    expect(paths(interactionOf({ response: { body } }))).toEqual([
      'required interactions[0].response.body',
    ])
    expect(paths(interactionOf({ request: { path: elsewhere, method: 'GET', body } }))).toEqual([])
  })

  it('finds a reply that may be any object', () => {
    expect(paths(answers({}))).toEqual(['minProperties interactions[0].response.body'])
  })

  const found = ['errcode interactions[0].response.body.errcode']
  it.each<[string, object, string[]]>([
    ['like() around the reply', { $: rule(type) }, found],
    ['like(0)', { '$.errcode': rule(type) }, found],
    ['integer()', { '$.errcode': rule({ match: 'integer' }) }, found],
    ['number()', { '$.errcode': rule({ match: 'number' }) }, found],
    ['a regex', { '$.errcode': rule({ match: 'regex', regex: '.*' }) }, found],
    [
      'equality or any',
      { '$.errcode': { ...rule({ match: 'equality' }, type), combine: 'OR' } },
      found,
    ],
    ['equality', { '$.errcode': rule({ match: 'equality' }) }, []],
    ['equality within like()', { $: rule(type), '$.errcode': rule({ match: 'equality' }) }, []],
    ['like() around the errmsg', { '$.errmsg': rule(type) }, []],
  ])('of an errcode with %s finds %3$j', (_, rules, expected) => {
    expect(paths(answers({ errcode: 0, errmsg: 'ok' }, rules))).toEqual(expected)
  })

  it('leaves an errcode alone that is a row of something else', () => {
    const rows = { list: [{ errcode: 0 }] }
    expect(paths(answers(rows, { '$.list': rule(type) }))).toEqual([])
  })

  it('finds an object in a reply that may be any', () => {
    expect(paths(answers({ errcode: 0, uv_info: {} }))).toEqual([
      'minProperties interactions[0].response.body.uv_info',
    ])
    expect(paths(answers({ list: [{}] }))).toHaveLength(1)
    // In a request no further keys match.
    expect(paths(interactionOf({ request: { body: jsonBody({ uv_info: {} }) } }))).toEqual([])
  })

  it('finds a token rule of which one part takes anything', () => {
    const query = { access_token: ['T'] }
    const regex = { match: 'regex', regex: '.+' }
    const loose = (combine: string) => {
      const matchingRules = { query: { access_token: { ...rule(regex, type), combine } } }
      return paths(interactionOf({ request: { query, matchingRules } }))
    }
    expect(loose('OR')).toEqual([secret])
    expect(loose('AND')).toEqual([])
  })

  it('finds a call that brings no token', () => {
    const missing = ['required interactions[0].request.query.access_token']
    const bare = { query: {}, matchingRules: {} }
    expect(paths(interactionOf({ request: bare }))).toEqual(missing)
    const set = { ...bare, path: setPath, body: jsonBody({ version: '2.25.0' }) }
    expect(paths(interactionOf({ request: set }))).toEqual(missing)
    expect(paths(interactionOf({ request: { ...bare, path: elsewhere } }))).toEqual([])
    expect(paths(interactionOf({ request: { ...bare, path: '/cgi-bin/stable_token' } }))).toEqual(
      [],
    )
    // What is about the missing token shows it.
    const response = { body: jsonBody({ errcode: 41001 }) }
    expect(paths(interactionOf({ request: bare, response }))).toEqual([])
  })

  it.each([
    ['an exact one', [], 0],
    ['a type', [type], 1],
    ['a regex that takes the empty text', [{ match: 'regex', regex: '.*' }], 1],
    ['a regex', [{ match: 'regex', regex: '^\\d+\\.\\d+\\.\\d+$' }], 0],
    ['equality', [{ match: 'equality' }], 0],
  ])('of the version of a write with %s finds %3$i', (_, matchers, count) => {
    const { query } = interactionOf().request
    const token = { access_token: rule({ match: 'regex', regex: '.+' }) }
    const version = matchers.length === 0 ? {} : { '$.version': rule(...matchers) }
    const body = jsonBody({ version: '2.25.0' })
    const write = (path: string) =>
      paths(
        interactionOf({
          request: { path, query, body, matchingRules: { query: token, body: version } },
        }),
      )
    expect(write(setPath)).toHaveLength(count)
    expect(write(elsewhere)).toEqual([])
  })

  it('finds bytes', () => {
    const body = { content: 'e30=', contentType: '*/*', encoded: 'base64' }
    expect(paths(interactionOf({ request: { body } }))).toEqual([
      'encoded interactions[0].request.body',
    ])
  })

  it.each([
    ['3.0.0', { access_token: ['T'] }, { query: { access_token: { matchers: [type] } } }],
    ['2.0.0', 'access_token=T', { '$.query.access_token[0]': type }],
  ])('reads version %s', (version, query, matchingRules) => {
    const headers = { 'Content-Type': 'a/b' }
    const request = { path: elsewhere, query, matchingRules, body: {}, headers }
    const percentage = { '$.body.items[*].percentage': { match: 'integer' } }
    const body = { '$.items[*].percentage': { matchers: [{ match: 'integer' }] } }
    const response = {
      body: { items: [{ percentage: 1 }] },
      matchingRules: version === '2.0.0' ? percentage : { body },
    }
    const pact = {
      ...pactOf(interactionOf({ request, response })),
      metadata: { pactSpecification: { version } },
    }
    expect(lintPact(pact).map(({ rule: name }) => name)).toEqual(['secret', 'numberMatcher'])
  })

  it('finds that an interaction of ours is lost, whatever else is in the file', () => {
    const ours = (description: string) =>
      interactionOf({ description, comments: { 'fake-weixin': { interactions: 2 } } })
    const theirs = interactionOf({ description: 'of a team', comments: { text: [] } })
    expect(paths(theirs, ours('a'), ours('b'))).toEqual([])
    expect(paths(theirs, ours('b'))).toEqual(['lost interactions'])
  })
})
