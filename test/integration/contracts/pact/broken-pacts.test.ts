import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lintPact } from '#contracts/pact/lint-pact.ts'
import { interactionOf, jsonBody, pactOf, rule } from '#test/support/pacts.ts'
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

describe('a pact that plain pact-js verifies against a wrong provider, and our lint refuses', () => {
  it.each([
    { what: 'has a response without a body', response: { body: undefined }, answer: wrong },
    { what: 'wants any object at all', response: { body: jsonBody({}) }, answer: wrong },
    {
      what: 'has eachLike(row, 0)',
      response: {
        body: jsonBody({ items: [] }),
        matchingRules: { body: { '$.items': rule({ match: 'type', min: 0 }) } },
      },
      answer: { items: [{ version: 7, percentage: 'much' }] },
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
        body: jsonBody({ items: [{ percentage: 33 }] }),
        matchingRules: { body: { '$.items[*].percentage': rule({ match: 'integer' }) } },
      },
      answer: { items: [{ percentage: 33 }] },
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
        body: jsonBody({ access_token: 'EXAMPLE' }),
        matchingRules: { body: { '$.access_token': rule({ match: 'type' }) } },
      },
      answer: { access_token: '' },
    },
  ])('$what', async ({ response, answer }) => {
    await using provider = await startProvider(answer)
    const pact = pactOf(interactionOf({ response }))

    expect(await plain.verify({ url: provider.url, pact, states })).toBe('passes')
    expect(lintPact(pact)).toHaveLength(1)
  })
})
