import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { StateHandlers, VerifyProviderOptions } from '#contracts/provider/provider-options.ts'
import { verifyProvider } from '#contracts/provider/verify-provider.ts'
import type { Report } from '#contracts/report/report.ts'
import { startFakeWeixin } from '#server/index.ts'
import { startWrongProvider } from './wrong-provider.ts'

const opened: { close(): Promise<void> }[] = []

afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()))
})

describe('the states of a foreign Pact file', () => {
  it('fail the interaction when nobody knows them', async () => {
    const { report, seen } = await verifyForeign({})
    expect(report.passed).toBe(false)
    expect(listFindings(report)).toEqual([['a-read-of-ours', 'state-unknown']])
    expect(report.findings[0]?.message).toContain('The state "our shop is open"')
    expect(seen).toEqual([])
  })

  it('are reached by handlers of their names', async () => {
    const { report, seen } = await verifyForeign({
      'our shop is open': ({ town }) => ({ accessToken: `95_token-of-${String(town)}` }),
    })
    expect(seen).toEqual([
      '/cgi-bin/wxopen/getweappsupportversion?access_token=95_token-of-Shenzhen {}',
    ])
    // The token is none of the fake.
    expect(listFindings(report)).toEqual([['a-read-of-ours', 'interaction-mismatch']])
    expect(JSON.stringify(report)).not.toContain('95_token-of')
  })
})

describe('a state-change URL', () => {
  it('is asked for the states of a foreign Pact file, and gives their values', async () => {
    const states = await startStates(200, '{"accessToken":"95_token-of-the-url"}')
    const { report, seen } = await verifyForeign({}, {}, { stateChangeUrl: states.url })
    expect(states.asked).toEqual([
      '{"action":"setup","state":"our shop is open","params":{"town":"Shenzhen"}}',
    ])
    expect(seen).toEqual([
      '/cgi-bin/wxopen/getweappsupportversion?access_token=95_token-of-the-url {}',
    ])
    expect(JSON.stringify(report)).not.toContain('95_token-of-the-url')
  })

  it('comes after the handlers', async () => {
    const states = await startStates(200, '{}')
    const handler = (): { accessToken: string } => ({ accessToken: '95_mine' })
    const options = { stateChangeUrl: states.url }
    await verifyForeign({ 'our shop is open': handler }, {}, options)
    expect(states.asked).toEqual([])
  })

  it.each<[string, number, string, string, string]>([
    ['that refuses', 404, 'no such state', 'state-failed', 'HTTP 404 with no such state'],
    ['that gives no values', 200, '', 'state-value-missing', 'expected accessToken'],
    ['that gives no JSON', 200, 'done', 'state-failed', 'expected a JSON object'],
    ['that gives a number', 200, '{"accessToken":5}', 'state-failed', 'accessToken as a number'],
  ])('%s fails the interaction, which is not sent', async (_what, status, body, name, words) => {
    const states = await startStates(status, body)
    const { report, seen } = await verifyForeign({}, {}, { stateChangeUrl: states.url })
    expect(listFindings(report)).toEqual([['a-read-of-ours', name]])
    expect(report.findings[0]?.message).toContain(words)
    expect(seen).toEqual([])
  })

  it('where nobody listens fails the interaction', async () => {
    const { report } = await verifyForeign({}, {}, { stateChangeUrl: 'http://127.0.0.1:1/states' })
    expect(listFindings(report)).toEqual([['a-read-of-ours', 'state-failed']])
  })
})

/** Answers every request for a state alike. */
async function startStates(
  status: number,
  body: string,
): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    void text(request).then((sent) => {
      asked.push(sent)
      response.writeHead(status).end(body)
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  opened.push({
    close: () =>
      new Promise<void>((resolve) =>
        server.close(() => {
          resolve()
        }),
      ),
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/states`, asked }
}

describe('an interaction of a Pact file that was asked for, and is left out', () => {
  const state = 'our shop is open'

  it.each<[string, Partial<VerifyProviderOptions>, Sent, string]>([
    ['out of reach', { stateHandlers: { [state]: () => null } }, {}, 'does not reach it'],
    ['a write', { stateHandlers: { [state]: () => ({}) } }, { writes: true }, 'only reads'],
  ])('fails: %s', async (_what, options, sent, reason) => {
    const { report, seen } = await verifyForeign(options.stateHandlers ?? {}, sent)
    expect(report.passed).toBe(false)
    expect(listFindings(report)).toEqual([
      ['a-read-of-ours', 'interaction-skipped'],
      ['pact-count', 'pact-none-verified'],
    ])
    expect(report.findings[0]?.message).toContain(reason)
    expect(report.findings[0]?.message).toContain('--allow-skipped')
    expect(report.findings[0]?.replay).toContain('pacts: [')
    expect(seen).toEqual([])
  })

  it('is left out where that is allowed, as long as another one is verified', async () => {
    let calls = 0
    const handler: StateHandlers = {
      [state]: () => {
        calls += 1
        return calls === 1 ? { accessToken: '95_EXAMPLE' } : null
      },
    }
    const one = await verifyForeign(handler, { twice: true }, { allowSkipped: true })
    expect(one.report.checks.map(({ outcome }) => outcome)).toEqual(['failed', 'skipped', 'passed'])
    calls = 1
    const none = await verifyForeign(handler, { twice: true }, { allowSkipped: true })
    expect(listFindings(none.report)).toEqual([['pact-count', 'pact-none-verified']])
  })
})

/** What is changed in the Pact. */
interface Sent {
  readonly writes?: boolean
  readonly twice?: boolean
}

async function verifyForeign(
  stateHandlers: StateHandlers,
  { writes = false, twice = false }: Sent = {},
  options: Partial<VerifyProviderOptions> = {},
): Promise<{ report: Report; seen: string[] }> {
  const dir = await mkdtemp(join(tmpdir(), 'fake-weixin-test-'))
  opened.push({ close: () => rm(dir, { recursive: true }) })
  const path = join(dir, 'foreign.json')
  const own = JSON.parse(await readFile(ownPact, 'utf8')) as {
    interactions: { description: string }[]
  }
  const first = own.interactions.find(
    ({ description }) => description === (writes ? 'a write of the minimum version' : reading),
  )
  // As any Pact of that version, without what ours says of itself.
  const metadata = { pactSpecification: { version: '4.0' } }
  const providerStates = [{ name: 'our shop is open', params: { town: 'Shenzhen' } }]
  const foreign = { ...first, description: 'A read of ours', providerStates }
  const second = { ...foreign, description: 'Another read of ours' }
  const interactions = twice ? [foreign, second] : [foreign]
  await writeFile(path, JSON.stringify({ ...own, interactions, metadata }))
  const weixin = await startFakeWeixin()
  opened.push(weixin)
  const seen: string[] = []
  const provider = await startWrongProvider(weixin.url, {
    hidesControl: true,
    request: (request) => {
      seen.push(`${request.url} ${request.body}`)
      return request
    },
  })
  opened.push(provider)
  const { url } = provider
  const only = twice ? ['a-read-of-ours', 'another-read-of-ours'] : ['a-read-of-ours']
  const given = { url, pacts: [path], stateHandlers, only, ...options }
  return { report: await verifyProvider(given), seen }
}

const reading = 'a read of the minimum version'
const ownPact = new URL(
  '../../../../contracts/pacts/fake-weixin-tolerant-client-api.weixin.qq.com.json',
  import.meta.url,
)

function listFindings({ checks }: Report): string[][] {
  return checks.flatMap(({ name, findings }) => findings.map((finding) => [name, finding.name]))
}
