import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { checkCompleteness, checkCount } from '#contracts/provider/guard-checks.ts'
import { loadPacts, nameInteractions } from '#contracts/provider/load-pacts.ts'
import { createRedactor } from '#contracts/provider/redactor.ts'
import { explainWrite, type Verification } from '#contracts/provider/verification.ts'
import type { VerifyProviderOptions } from '#contracts/provider/provider-options.ts'
import { verifyProvider } from '#contracts/provider/verify-provider.ts'
import { startFakeWeixin, type FakeWeixin } from '#server/index.ts'

const opened: { close(): Promise<void> }[] = []

afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()))
})

describe('a wrong option is a usage error, thrown before anything is sent', () => {
  const url = 'http://127.0.0.1:1'
  it.each<[string, VerifyProviderOptions, RegExp]>([
    ['no url', { url: 'nowhere' }, /the option url is wrong, received string "nowhere"/],
    ['another scheme', { url: 'ftp://x' }, /received string "ftp:"/],
    ['a password', { url: 'http://me:hush@x' }, /^(?!.*hush).*a user or a password/],
    ['a query', { url: 'http://x/?access_token=hush' }, /^(?!.*hush).*a query/],
    ['no pact', { url, pacts: [] }, /pacts is wrong.*at least one path/],
    ['no check', { url, only: [] }, /only is wrong.*at least one name/],
    ['an unknown check', { url, only: ['no-bodies'] }, /received string "no-bodies".*no-body/],
    ['no operation', { url, operations: [] }, /operations is wrong.*one of setSupportVersion/],
    [
      'an unknown operation',
      { url, operations: ['setVersion' as 'setSupportVersion'] },
      /operations is wrong, received.*"setVersion".*Omit it for all operations/,
    ],
    ['no time', { url, timeout: 0 }, /timeout is wrong, received number 0/],
    ['an unknown option', { url, ...{ handlers: {} } }, /handlers is wrong.*stateHandlers/],
  ])('%s', async (_title, options, message) => {
    await expect(verifyProvider(options)).rejects.toMatchObject({
      code: 'invalid_options',
      message: expect.stringMatching(message) as unknown,
    })
  })

  it('a Pact file that is not there', async () => {
    await expect(verifyProvider({ url, pacts: ['/nowhere.json'] })).rejects.toMatchObject({
      code: 'invalid_pact',
    })
  })

  it('a provider that is not there', async () => {
    await expect(verifyProvider({ url })).rejects.toMatchObject({
      code: 'connection_failed',
      message: expect.stringContaining('http://127.0.0.1:1/: connect ECONNREFUSED') as unknown,
    })
  })
})

describe('a provider that takes connections and says nothing', () => {
  it('fails within the time', async () => {
    // It reads, or it would never see that the other side has given up.
    const server = createServer((socket) => socket.on('error', () => undefined).resume())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    // Closing waits for the connections: none may be left open.
    opened.push({
      close: () =>
        new Promise((resolve) => {
          server.close(() => {
            resolve()
          })
        }),
    })
    const { port } = server.address() as { port: number }
    const url = `http://127.0.0.1:${port}`
    const { passed, findings } = await verifyProvider({ url, timeout: 200, only: ['no-token'] })
    expect(passed).toBe(false)
    expect(findings.map(({ name }) => name)).toEqual(['no-reply'])
    expect(findings[0]?.message).toContain('no whole reply within 200 ms')
  })
})

describe('a Pact file', () => {
  it('that is empty fails', async () => {
    const { url } = await startFake()
    const path = await writePact((pact) => ({ ...pact, interactions: [] }))
    const { passed, findings } = await verifyProvider({
      url,
      pacts: [path],
      only: ['pact-complete', 'no-body'],
    })
    expect(passed).toBe(false)
    expect(findings.map(({ name }) => name)).toEqual(['pact-empty'])
  })

  it('of this package that has lost an interaction fails', async () => {
    const [own] = await loadPacts(null)
    if (own === undefined) throw new Error('no pact')
    const lost = { ...own, file: { ...own.file, interactions: own.file.interactions.slice(1) } }
    expect(checkCompleteness(verification, [own]).outcome).toBe('passed')
    const { outcome, findings } = checkCompleteness(verification, [lost])
    expect(outcome).toBe('failed')
    expect(findings.map(({ name }) => name)).toEqual(['pact-incomplete'])
    expect(findings[0]?.message).toContain(own.file.interactions[0]?.description)
  })

  it('with an exact token fails the lint', async () => {
    const { url } = await startFake()
    const path = await writePact(({ interactions: [first], ...pact }) => {
      const { request, ...rest } = first ?? {}
      const { method, path, query, headers, body } = request as Json
      const exact = { method, path, query, headers, body }
      return { ...pact, interactions: [{ ...rest, request: exact }] }
    })
    const { passed, findings } = await verifyProvider({ url, pacts: [path], only: ['pact-lint'] })
    expect(passed).toBe(false)
    expect(findings.map(({ name }) => name)).toContain('pact-lint')
  })

  it('names its interactions as the contract does, and every check once', async () => {
    const [own] = await loadPacts(null)
    if (own === undefined) throw new Error('no pact')
    const [first, second] = own.file.interactions
    if (first === undefined || second === undefined) throw new Error('no interactions')
    const foreign = { ...second, description: 'Ein Lesen, "schräg"!' }
    const file = { ...own.file, interactions: [first, foreign] }
    const names = nameInteractions(
      [
        { ...own, file },
        { ...own, file },
        { ...own, file },
      ],
      [],
    ).map(({ name }) => name)
    expect(names).toEqual([
      'get-support-version',
      'ein-lesen-schräg',
      'get-support-version-fake-weixin-tolerant-client',
      'ein-lesen-schräg-fake-weixin-tolerant-client',
      'get-support-version-fake-weixin-tolerant-client-2',
      'ein-lesen-schräg-fake-weixin-tolerant-client-2',
    ])
  })
})

describe("the count of Pact's verification", () => {
  const run = { results: [], skipped: 0, selected: 3, verified: 3, problems: [] }

  it('fails when it differs from the selection', () => {
    expect(checkCount(verification, run).outcome).toBe('passed')
    const { outcome, findings } = checkCount(verification, { ...run, verified: 2 })
    expect(outcome).toBe('failed')
    expect(findings[0]?.diff).toBe('- 3 interactions\n+ 2')
  })

  it('fails for what no interaction answers for', () => {
    const { findings } = checkCount(verification, { ...run, problems: ['Pact contradicts itself'] })
    expect(findings.map(({ name, severity }) => [name, severity])).toEqual([
      ['pact-problem', 'failure'],
    ])
  })

  it('is not moved by the filters of Pact in the environment', async () => {
    const { url } = await startFake()
    process.env['PACT_DESCRIPTION'] = 'nothing of this kind'
    try {
      const report = await verifyProvider({ url, only: ['get-support-version'] })
      expect(report.checks.map(({ name, outcome }) => [name, outcome])).toEqual([
        ['get-support-version', 'passed'],
        ['pact-count', 'passed'],
      ])
    } finally {
      delete process.env['PACT_DESCRIPTION']
    }
  })
})

describe('explainWrite()', () => {
  it.each([
    ['POST', '/cgi-bin/wxopen/getweappsupportversion', null],
    ['POST', '/cgi-bin/stable_token', null],
    ['GET', '/cgi-bin/unknown', null],
    ['POST', '/cgi-bin/wxopen/setweappsupportversion', 'it sets the minimum version'],
    ['GET', '/cgi-bin/token', 'it asks for a new access token, which ends the one before'],
    ['POST', '/wxa/release', 'whether POST /wxa/release changes something is unknown'],
  ])('%s %s: %s', (method, path, change) => {
    expect(explainWrite(method, path)).toBe(change)
  })
})

type Json = Record<string, unknown>

const verification: Verification = {
  base: new URL('http://127.0.0.1:1'),
  reacher: {
    explainUnreachable: () => null,
    isUnknown: () => false,
    isHandled: () => false,
    reach: () => Promise.reject(new Error('not to be called')),
    listExchanges: () => Promise.resolve([]),
    close: () => Promise.resolve(),
  },
  redactor: createRedactor(),
  writes: true,
  allowSkipped: true,
  signal: null,
  seed: 'test',
  timeout: 1000,
  replay: (name) => name,
}

async function startFake(): Promise<FakeWeixin> {
  const weixin = await startFakeWeixin()
  opened.push(weixin)
  return weixin
}

/** Writes the Pact file of this package anew, with something changed in it. */
async function writePact(
  change: (pact: { interactions: Json[] } & Json) => unknown,
): Promise<string> {
  const [own] = await loadPacts(null)
  const pact = JSON.parse(await readFile(own?.path ?? '', 'utf8')) as {
    interactions: Json[]
  } & Json
  const dir = await mkdtemp(join(tmpdir(), 'fake-weixin-test-'))
  opened.push({ close: () => rm(dir, { recursive: true }) })
  const path = join(dir, 'pact.json')
  await writeFile(path, JSON.stringify(change(pact)))
  return path
}
