import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lintPact } from '#contracts/pact/lint-pact.ts'
import { interactionOf, jsonBody, pactOf, rule } from '#test/support/pacts.ts'
import { operations } from '#schemas/generated/operations.ts'
import { startPlainVerifier, type PlainVerifier } from './plain-verifier.ts'
import { startProvider } from './provider.ts'

/** The state of the pacts here, as plain pact-js sets it up. */
const states = { 'a shop': 'works' } as const
const right = { errcode: 0, errmsg: 'ok' }
const wrong = { errcode: 48001, errmsg: 'api unauthorized' }

// Processes are started here, on machines that may be slow.
let plain: PlainVerifier

beforeAll(async () => {
  plain = await startPlainVerifier()
})

afterAll(() => plain.close())

interface BrokenPact {
  readonly what: string
  readonly request?: object
  readonly response?: object
  /** What the provider answers, and with which status. */
  readonly answer: unknown
  readonly status?: number
}

describe('a pact that plain pact-js verifies against a wrong provider, and our lint refuses', () => {
  it.each<BrokenPact>([
    { what: 'has a response without a body', response: { body: undefined }, answer: wrong },
    { what: 'wants any object at all', response: { body: jsonBody({}) }, answer: wrong },
    {
      what: 'has eachLike(row, 0)',
      response: {
        body: jsonBody({ errcode: 0, items: [] }),
        matchingRules: { body: { '$.items': rule({ match: 'type', min: 0 }) } },
      },
      answer: { errcode: 0, items: [{ version: 7, percentage: 'much' }] },
    },
    {
      what: 'has a body of bytes, of which only the type is compared',
      response: {
        body: { content: 'eyJlcnJjb2RlIjowfQ==', contentType: '*/*', encoded: 'base64' },
        matchingRules: { body: { $: rule({ match: 'contentType', value: 'application/json' }) } },
      },
      answer: wrong,
    },
    {
      what: 'has an integer as percentage, against a provider that cuts fractions off',
      response: {
        body: jsonBody({ errcode: 0, items: [{ percentage: 33 }] }),
        matchingRules: { body: { '$.items[*].percentage': rule({ match: 'integer' }) } },
      },
      answer: { errcode: 0, items: [{ percentage: 33 }] },
    },
    {
      what: 'has like() around the reply, which takes any refusal',
      response: {
        body: jsonBody(right),
        matchingRules: { body: { $: rule({ match: 'type' }) } },
      },
      answer: wrong,
    },
    {
      what: 'takes any errcode',
      response: {
        body: jsonBody(right),
        matchingRules: {
          body: { '$.errcode': rule({ match: 'type' }), '$.errmsg': rule({ match: 'type' }) },
        },
      },
      answer: wrong,
    },
    {
      what: 'has an empty object in the reply',
      response: { body: jsonBody({ errcode: 0, uv_info: {} }) },
      answer: { errcode: 0, uv_info: { items: 'none' } },
    },
    {
      what: 'takes an empty token of the reply',
      response: {
        body: jsonBody({ errcode: 0, access_token: 'EXAMPLE' }),
        matchingRules: { body: { '$.access_token': rule({ match: 'type' }) } },
      },
      answer: { errcode: 0, access_token: '' },
    },
    {
      what: 'has no errcode in the reply',
      response: {
        body: jsonBody({ errmsg: 'ok' }),
        matchingRules: { body: { '$.errmsg': rule({ match: 'type' }) } },
      },
      answer: wrong,
    },
    {
      what: 'takes any status',
      response: {
        body: jsonBody(right),
        matchingRules: { status: rule({ match: 'statusCode', status: 'serverError' }) },
      },
      answer: right,
      status: 500,
    },
    {
      what: 'makes a call that WeChat wants a POST for as a GET',
      request: { method: 'GET', headers: {}, body: undefined },
      response: { body: jsonBody(right) },
      answer: right,
    },
    {
      what: 'sends [], against a provider that takes it',
      request: { body: jsonBody([]) },
      response: { body: jsonBody(right) },
      answer: right,
    },
    {
      what: 'sets no version, against a provider that takes that',
      request: { path: operations.setSupportVersion.path },
      response: { body: jsonBody(right) },
      answer: right,
    },
    {
      what: 'is one of another API',
      request: { path: '/orders' },
      response: { body: jsonBody({ id: 1 }) },
      answer: { id: 1 },
    },
  ])('$what', async ({ request = {}, response = {}, answer, status }) => {
    await using provider = await startProvider(answer, status)
    const pact = pactOf(interactionOf({ request: { ...request }, response: { ...response } }))

    expect(await plain.verify({ url: provider.url, pact, states })).toBe('passes')
    expect(lintPact(pact)).toHaveLength(1)
  })
})
