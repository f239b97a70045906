import { describe, expect, it } from 'vitest'
import { lintPact } from '#contracts/pact/lint-pact.ts'
import type { PactInteraction } from '#contracts/pact/pact-file.ts'
import { operations } from '#schemas/generated/operations.ts'
import unfaked from '#schemas/unfaked-operations.json' with { type: 'json' }
import { interactionOf, jsonBody, pactOf, rule } from '#test/support/pacts.ts'

const set = operations.setSupportVersion.path
const type = { match: 'type' }
const token = { query: { access_token: rule({ match: 'regex', regex: '.+' }) } }

/** Each finding as its rule and its path within the interaction. */
function find(interaction: Partial<PactInteraction>): string[] {
  return lintPact(pactOf(interactionOf(interaction))).map(
    ({ path, rule: name }) => `${name} ${path.replace('interactions[0].', '')}`,
  )
}

function messageOf(interaction: Partial<PactInteraction>): string {
  return lintPact(pactOf(interactionOf(interaction)))
    .map(({ message }) => message)
    .join('\n')
}

describe('a matcher on what is outside of query, headers and body', () => {
  it.each<[string, 'request' | 'response', object, string[]]>([
    ['method', 'request', { match: 'regex', regex: 'POST|GET' }, ['matcher request.method']],
    ['path', 'request', { match: 'regex', regex: '/cgi-bin/.*' }, ['matcher request.path']],
    ['path', 'request', type, ['matcher request.path']],
    ['status', 'response', { match: 'statusCode', status: 'success' }, ['matcher response.status']],
    ['status', 'response', { match: 'integer' }, ['matcher response.status']],
    ['status', 'response', { match: 'equality' }, []],
  ])('on the %s of a %s: %j', (part, message, matcher, found) => {
    const matchingRules = {
      ...(message === 'request' ? token : {}),
      [part]: rule(matcher),
    }
    expect(find({ [message]: { matchingRules } })).toEqual(found)
  })

  it('is one of an empty table, and so none', () => {
    expect(find({ request: { matchingRules: { ...token, method: {}, path: {} } } })).toEqual([])
  })

  it('is found in V2 and V3 as well, and says what is right', () => {
    const of = (version: string, matchingRules: object) => ({
      ...pactOf(interactionOf({ response: { status: 200, matchingRules, body: { errcode: 0 } } })),
      metadata: { pactSpecification: { version } },
    })
    const two = lintPact(of('2.0.0', { '$.status': type }))
    const three = lintPact(of('3.0.0', { status: rule(type) }))
    for (const issues of [two, three]) {
      const found = issues.find(({ rule: name }) => name === 'matcher')
      expect(found?.message).toBe(
        'Invalid interactions[0].response.status: expected exactly 200, without a matcher: ' +
          'WeChat has one status here, received array [{"match":"type"}].',
      )
    }
  })
})

describe('a request that WeChat refuses', () => {
  it.each(Object.entries(operations))('%s has one method', (_, { path, method, token: kind }) => {
    const other = method === 'POST' ? 'GET' : 'POST'
    const body = jsonBody({ version: '2.25.0' })
    const answer = { body: jsonBody({ errcode: 0 }) }
    const query = kind === 'none' ? {} : { access_token: ['T'] }
    const matchingRules = kind === 'none' ? {} : token
    const ask = { path, query, body, matchingRules }
    expect(find({ request: { ...ask, method: other }, response: answer })).toEqual([
      'const request.method',
    ])
    expect(find({ request: { ...ask, method }, response: answer })).toEqual([])
    expect(find({ request: { ...ask, method: method.toLowerCase() }, response: answer })).toEqual(
      [],
    )
  })

  it('for its method may show the refusal', () => {
    const request = { method: 'GET', headers: {}, body: undefined }
    expect(find({ request, response: { body: jsonBody({ errcode: 43002 }) } })).toEqual([])
    expect(messageOf({ request })).toBe(
      'Invalid interactions[0].request.method: expected POST, or a reply with the errcode 43002, ' +
        'by which WeChat refuses it, received string "GET".',
    )
  })

  it('for a body of [] is found, whatever the operation', () => {
    const request = { body: jsonBody([]) }
    expect(find({ request })).toEqual(['type request.body'])
    expect(find({ request: { ...request, path: '/wxa/release' } })).toEqual(['type request.body'])
    expect(find({ request, response: { body: jsonBody({ errcode: 47001 }) } })).toEqual([])
    // Not ours to judge; the Pact has nothing else, and that is found.
    expect(find({ request: { ...request, path: '/orders' } })).toEqual(['contains interactions'])
  })

  it('for a setSupportVersion without a version is found', () => {
    const request = { path: set, body: jsonBody({}) }
    expect(find({ request })).toEqual(['required request.body.version'])
    expect(find({ request: { path: set, body: jsonBody({ versions: '2.25.0' }) } })).toHaveLength(1)
    expect(find({ request, response: { body: jsonBody({ errcode: 47001 }) } })).toEqual([])
    expect(find({ request: { body: jsonBody({}) } })).toEqual([])
  })
})

describe('a reply without an errcode', () => {
  it.each<[string, unknown, string[]]>([
    ['other fields', { errmsg: 'ok' }, ['required response.body.errcode']],
    ['an array', [1], ['required response.body.errcode']],
    ['a text', 'ok', ['required response.body.errcode']],
    ['an errcode', { errcode: -1 }, []],
  ])('has %s', (_, content, found) => {
    const response = { body: jsonBody(content) }
    const write = { path: set, body: jsonBody({ version: '2.25.0' }) }
    expect(find({ response })).toEqual(found)
    expect(find({ request: write, response })).toEqual(found)
  })

  it('is right where a success has none, and where another host answers', () => {
    const request = { path: operations.getStableAccessToken.path, query: {}, matchingRules: {} }
    expect(find({ request, response: { body: jsonBody({ expires_in: 7200 }) } })).toEqual([])
    const page = { status: 502, body: { content: '<html>', contentType: 'text/html' } }
    expect(find({ response: page })).toEqual([])
  })
})

describe('a Pact with nothing of WeChat', () => {
  const contains = ['contains interactions']
  it.each<[string, string[]]>([
    ['/orders', contains],
    ['/', contains],
    ['/cgi-bin', contains],
    ['/proxy/cgi-bin/token', contains],
    ['/cgi-bin/whatever', []],
    ['/wxa/release', []],
    ['/sns/jscode2session', []],
  ])('with the path %s: %j', (path, found) => {
    expect(find({ request: { path } })).toEqual(found)
  })

  it('is none if one interaction is of WeChat', () => {
    const other = interactionOf({ description: 'an order', request: { path: '/orders' } })
    expect(lintPact(pactOf(other, interactionOf()))).toEqual([])
    expect(lintPact(pactOf(other))[0]?.message).toBe(
      'Invalid interactions: expected a call of WeChat, such as of ' +
        '/cgi-bin/wxopen/getweappsupportversion: without one nothing of WeChat is verified, ' +
        'received array ["/orders"].',
    )
  })

  it('is none for the path of any operation that is known', () => {
    for (const path of [...unfaked.paths, ...Object.values(operations).map((row) => row.path)]) {
      const exact = path.endsWith('/') ? `${path}x` : path
      expect(find({ request: { path: exact } }), exact).not.toContain(contains[0])
    }
  })
})
