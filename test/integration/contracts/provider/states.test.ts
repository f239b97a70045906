import { afterEach, describe, expect, it } from 'vitest'
import { stateNames } from '#contracts/interactions/provider-state.ts'
import type { StateHandlers } from '#contracts/provider/provider-options.ts'
import { verifyProvider } from '#contracts/provider/verify-provider.ts'
import type { Report } from '#contracts/report/report.ts'
import { operations } from '#schemas/generated/operations.ts'
import { startFakeWeixin, type FakeMiniProgram } from '#server/index.ts'
import type { UvItem } from '#server/wechat/world.ts'
import { onItems } from './mutants/mutant.ts'
import { startWrongProvider, type Alteration } from './wrong-provider.ts'

const opened: { close(): Promise<void> }[] = []

afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()))
})

describe('the states of a provider without a control API', () => {
  it('leave out what nobody can reach, and never pass it', async () => {
    const { url } = await startWithoutControl()
    const report = await verifyProvider({ url, only: ['get-support-version', 'no-body'] })
    expect(report.passed).toBe(false)
    const made = report.checks.map(({ name, outcome, reason }) => ({ name, outcome, reason }))
    const reason =
      'the state "a mini program has authorised the platform" has no handler, and the provider has no control API'
    expect(made).toEqual([
      { name: 'get-support-version', outcome: 'skipped', reason },
      { name: 'pact-count', outcome: 'failed', reason: null },
      { name: 'no-body', outcome: 'skipped', reason },
    ])
  })

  it('do not make a run pass whose only other checks are those of files', async () => {
    const { url } = await startWithoutControl()
    const only = ['pact-lint', 'pact-complete', 'get-support-version']
    const { passed, checks } = await verifyProvider({ url, only })
    expect(checks.map(({ outcome }) => outcome)).toEqual(['passed', 'passed', 'skipped', 'failed'])
    expect(passed).toBe(false)
  })

  it('are reached by handlers, and let a run that only reads leave out writes', async () => {
    const { url, shop, seen } = await startWithoutControl()
    const report = await verifyProvider({
      url,
      stateHandlers: { [stateNames.authorised]: () => readValues(shop) },
      only: [
        'get-support-version',
        'set-support-version',
        'clear-quota',
        'no-body',
        'set-then-get',
      ],
    })
    expect(report.passed).toBe(true)
    expect(outcomes(report)).toEqual({
      'get-support-version': 'passed',
      'set-support-version': 'skipped',
      'clear-quota': 'skipped',
      'pact-count': 'passed',
      'no-body': 'passed',
      'set-then-get': 'skipped',
    })
    const left = report.checks.filter(({ outcome }) => outcome === 'skipped')
    for (const { reason } of left)
      expect(reason).toMatch(/^this run only reads, and .+; writes: true/)
    expect(seen.filter((sent) => /setweapp|clear_quota/.test(sent))).toEqual([])
    expect(seen.filter((sent) => sent.includes('getweapp'))).toHaveLength(2)
  })

  it('send nothing that writes in a whole run that only reads', async () => {
    const { url, shop, seen } = await startWithoutControl()
    const handler = (): Record<string, string> => ({
      ...readValues(shop),
      componentAccessToken: 'unknown',
    })
    const stateHandlers = Object.fromEntries(
      Object.values(stateNames).map((name) => [name, handler]),
    )
    await verifyProvider({ url, stateHandlers })
    const paths = new Set(seen.map((sent) => sent.split(/[? ]/)[0]))
    const reading = Object.values(operations).filter(({ changes }) => changes === null)
    const elsewhere = ['/getValidIps', '/wxa/getweappsupportversion']
    expect([...paths].sort()).toEqual([...reading.map(({ path }) => path), ...elsewhere].sort())
  })

  it('imply the state of an unknown credential', async () => {
    const { url, shop } = await startWithoutControl()
    const report = await verifyProvider({
      url,
      stateHandlers: { [stateNames.authorised]: () => readValues(shop) },
      only: ['get-support-version-unknown-token'],
    })
    expect(outcomes(report)).toMatchObject({ 'get-support-version-unknown-token': 'passed' })
  })
})

describe('a state handler', () => {
  it('comes before the control API, and gets the parameters', async () => {
    const weixin = await startFakeWeixin()
    opened.push(weixin)
    const shop = await weixin.addMiniProgram({ supportVersion: '2.25.0' })
    const asked: unknown[] = []
    const report = await verifyProvider({
      url: weixin.url,
      stateHandlers: {
        [stateNames.authorised]: (params) => {
          asked.push(params)
          return readValues(shop)
        },
      },
      only: ['get-support-version-set-before', 'no-body'],
    })
    expect(report.passed).toBe(true)
    expect(asked).toEqual([{ supportVersion: '2.25.0' }, {}])
  })

  it('leaves out what it answers null to, which is not sent', async () => {
    const { report, seen } = await verifyWith({ [stateNames.authorised]: () => null })
    expect(report.passed).toBe(false)
    expect(listFindings(report)).toEqual([['pact-count', 'pact-none-verified']])
    expect(outcomes(report)).toMatchObject({
      'get-support-version-set-before': 'skipped',
      'no-body': 'skipped',
    })
    expect(report.checks[0]?.reason).toBe(
      'the handler of the state "a mini program has authorised the platform" does not reach it with {"supportVersion":"2.25.0"}',
    )
    expect(seen).toEqual([])
  })

  it('leaves out what needs a value that it gives as null', async () => {
    const { report, seen } = await verifyWith({
      [stateNames.authorised]: () => ({ appid: 'wx0123456789abcdef', accessToken: null }),
    })
    expect(listFindings(report)).toEqual([['pact-count', 'pact-none-verified']])
    expect(report.passed).toBe(false)
    const reason =
      'the handler of the state "a mini program has authorised the platform" has no accessToken'
    expect(report.checks[0]).toMatchObject({ outcome: 'skipped', reason })
    expect(report.checks.at(-1)).toMatchObject({ name: 'no-body', outcome: 'skipped', reason })
    expect(seen).toEqual([])
  })

  it('that does not set the rows leaves out what compares them', async () => {
    const { url, shop } = await startWithoutControl()
    const stateHandlers = { [stateNames.authorised]: () => readValues(shop) }
    const report = await verifyProvider({ url, stateHandlers, only: ['reply-rows'] })
    expect(outcomes(report)).toEqual({ 'reply-rows': 'skipped' })
    await shop.change({
      rows: [
        { version: '1.6.0', percentage: 0.01 },
        { version: '1.7.0', percentage: 0.5 },
        { version: '1.7.4', percentage: 33.25 },
      ],
    })
    const rounded = await verifyProvider({ url, stateHandlers, only: ['reply-rows'] })
    expect(listFindings(rounded)).toEqual([['reply-rows', 'percentage-rounded']])
  })

  it.each<[string, Parameters<typeof onItems>[0]]>([
    ['drops a row', (rows) => rows.slice(1)],
    ['turns the rows around', (rows) => rows.toReversed()],
    ['cuts the rows to ten', (rows) => rows.slice(0, 10)],
  ])('that sets the rows fails a provider that %s', async (_fault, alter) => {
    const { url, shop } = await startWithoutControl(onItems(alter))
    const report = await verifyProvider({
      url,
      stateHandlers: {
        [stateNames.authorised]: async ({ rows }) => {
          await shop.change({ rows: rows as UvItem[] })
          return readValues(shop)
        },
      },
      only: ['reply-rows-many'],
    })
    expect(listFindings(report)).toEqual([['reply-rows-many', 'rows-differ']])
    expect(report.findings[0]?.diff).toMatch(/^- 120 rows; from the row .+\n\+ \d+ rows; from/)
  })

  it('that gives one account only leaves out what needs two', async () => {
    const { url, shop } = await startWithoutControl()
    let count = 0
    const report = await verifyProvider({
      url,
      stateHandlers: {
        // Another token each time, as a refresh would give.
        [stateNames.authorised]: async () => {
          count += 1
          const { value } = await shop.addToken({ value: `95_token-${count}` })
          return { accessToken: value, appid: shop.appid }
        },
      },
      writes: true,
      only: ['two-mini-programs', 'set-then-get'],
    })
    expect(report.passed).toBe(true)
    expect(outcomes(report)).toEqual({ 'two-mini-programs': 'skipped', 'set-then-get': 'passed' })
  })

  it('fails what it throws for, which is not sent', async () => {
    const { report, seen } = await verifyWith({
      [stateNames.authorised]: () => {
        throw new Error('no such account')
      },
    })
    expect(report.passed).toBe(false)
    expect(listFindings(report)).toEqual([
      ['get-support-version-set-before', 'state-failed'],
      ['no-body', 'state-failed'],
    ])
    expect(report.findings[0]?.message).toContain('received no such account')
    expect(seen).toEqual([])
  })

  it('fails what it forgets to answer, which is not sent', async () => {
    const { report, seen } = await verifyWith({ [stateNames.authorised]: () => undefined as never })
    expect(listFindings(report)).toEqual([
      ['get-support-version-set-before', 'state-failed'],
      ['no-body', 'state-failed'],
    ])
    expect(report.findings[0]?.message).toContain('is a return missing?')
    expect(seen).toEqual([])
  })

  it('fails what it does not come back for', async () => {
    const { report } = await verifyWith(
      { [stateNames.authorised]: () => new Promise<never>(() => undefined) },
      { timeout: 200 },
    )
    expect(listFindings(report)).toEqual([
      ['get-support-version-set-before', 'state-failed'],
      ['no-body', 'state-failed'],
    ])
    expect(report.findings[0]?.message).toContain('it was not reached within 200 ms')
  })

  it('fails what it gives no value for, which is not sent', async () => {
    const { report, seen } = await verifyWith({
      [stateNames.authorised]: () => ({ appid: 'wx0123456789abcdef' }),
    })
    expect(listFindings(report)).toEqual([
      ['get-support-version-set-before', 'state-value-missing'],
      ['no-body', 'state-value-missing'],
    ])
    expect(report.findings[0]?.message).toContain('received appid, expected accessToken')
    expect(seen).toEqual([])
  })

  it('of a name that means nothing is a usage error that lists the states', async () => {
    await expect(verifyWith({ 'a mini program': () => null })).rejects.toMatchObject({
      code: 'invalid_options',
      message: expect.stringContaining('"a mini program has authorised the platform"') as unknown,
    })
  })
})

/** A provider that hides the control API of the fake behind it, and notes what it is sent. */
async function startWithoutControl(alteration: Alteration = {}): Promise<{
  url: string
  shop: FakeMiniProgram
  seen: string[]
}> {
  const weixin = await startFakeWeixin()
  opened.push(weixin)
  const seen: string[] = []
  const provider = await startWrongProvider(weixin.url, {
    hidesControl: true,
    ...alteration,
    request: (request) => {
      seen.push(`${request.url} ${request.body}`)
      return request
    },
  })
  opened.push(provider)
  return { url: provider.url, shop: await weixin.addMiniProgram(), seen }
}

async function verifyWith(
  stateHandlers: StateHandlers,
  options: { timeout?: number } = {},
): Promise<{ report: Report; seen: string[] }> {
  const { url, seen } = await startWithoutControl()
  const only = ['get-support-version-set-before', 'no-body']
  const report = await verifyProvider({ url, stateHandlers, only, ...options })
  return { report, seen }
}

function readValues(shop: FakeMiniProgram): Record<string, string> {
  const { accessToken, appid, secret, refreshToken, platform } = shop
  const { componentAppid, componentSecret, componentVerifyTicket: ticket } = platform
  return { accessToken, appid, secret, refreshToken, componentAppid, componentSecret, ticket }
}

function outcomes({ checks }: Report): Record<string, string> {
  return Object.fromEntries(checks.map(({ name, outcome }) => [name, outcome]))
}

function listFindings({ checks }: Report): string[][] {
  return checks.flatMap(({ name, findings }) => findings.map((finding) => [name, finding.name]))
}
