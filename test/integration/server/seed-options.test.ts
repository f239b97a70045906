import { describe, expect, it, onTestFinished } from 'vitest'
import { optionDefaults } from '#schemas/generated/server-options.ts'
import { validateMessage } from '#schemas/index.ts'
import type { FakeWeixinOptions } from '#server/index.ts'
import { startSeeded } from '#server/start.ts'
import { callSet } from '#test/support/call-fake.ts'
import {
  observeWorld,
  seedOfShop,
  usualFacts,
  worldCases,
  type WorldFacts,
} from '#test/support/observe-world.ts'

const cases = Object.entries(worldCases) as [keyof typeof worldCases, [unknown, object]][]

async function observe(given: FakeWeixinOptions, seeded: object): Promise<WorldFacts> {
  const { weixin } = await startSeeded(given, { ...seedOfShop, options: seeded })
  onTestFinished(() => weixin.close())
  return observeWorld(weixin.url)
}

it('has defaults that fit the schema', () => {
  expect(validateMessage('server-options', optionDefaults)).toEqual([])
})

it('answers by the defaults if the seed says nothing', async () => {
  expect(await observe({}, {})).toEqual(usualFacts)
})

describe.each(cases)('%s', (name, [value, changes]) => {
  it('is what the seed says', async () => {
    expect(await observe({}, { [name]: value })).toEqual({ ...usualFacts, ...changes })
  })

  it('is refused in a seed by its path if it is wrong', () => {
    expect(validateMessage('seed', { options: { [name]: {} } })).toMatchObject([
      { path: `options.${name}` },
    ])
  })
})

// Of extra versions, all count.
describe.each(cases.filter(([name]) => name !== 'extraVersions'))('%s', (name, [value]) => {
  it('is what an option says, against the seed', async () => {
    expect(await observe({ [name]: optionDefaults[name] }, { [name]: value })).toEqual(usualFacts)
  })
})

it('counts the extra versions of the options and of both places of the seed', async () => {
  const { weixin } = await startSeeded(
    { extraVersions: ['9.9.7'] },
    { extraVersions: ['9.9.8'], options: { extraVersions: ['9.9.9'] } },
  )
  onTestFinished(() => weixin.close())
  const { accessToken } = await weixin.addMiniProgram()
  for (const version of ['9.9.7', '9.9.8', '9.9.9']) {
    expect(await callSet(weixin.url, accessToken, version)).toMatchObject({ errcode: 0 })
  }
})

it('refuses a seed that says where to listen', () => {
  expect(validateMessage('seed', { options: { port: 1 } })).toMatchObject([
    { path: 'options.port', rule: 'additionalProperties' },
  ])
})
