import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  verifyProvider,
  type StateHandlers,
} from '../../../../contracts/provider/verify-provider.ts'
import type { Report } from '../../../../contracts/report/report.ts'
import { startFakeWeixin } from '../../../../server/index.ts'
import { startWrongProvider } from './wrong-provider.ts'

// Pact's verifier is a process of its own; a busy machine is slow to start one.
vi.setConfig({ testTimeout: 30_000 })

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

async function verifyForeign(
  stateHandlers: StateHandlers,
): Promise<{ report: Report; seen: string[] }> {
  const dir = await mkdtemp(join(tmpdir(), 'fake-weixin-test-'))
  opened.push({ close: () => rm(dir, { recursive: true }) })
  const path = join(dir, 'foreign.json')
  const own = JSON.parse(await readFile(ownPact, 'utf8')) as { interactions: object[] }
  const [first] = own.interactions
  // As any Pact of that version, without what ours says of itself.
  const metadata = { pactSpecification: { version: '4.0' } }
  const providerStates = [{ name: 'our shop is open', params: { town: 'Shenzhen' } }]
  const foreign = { ...first, description: 'A read of ours', providerStates }
  await writeFile(path, JSON.stringify({ ...own, interactions: [foreign], metadata }))
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
  const only = ['a-read-of-ours']
  return { report: await verifyProvider({ url, pacts: [path], stateHandlers, only }), seen }
}

const ownPact = new URL(
  '../../../../contracts/pacts/fake-weixin-strict-client-api.weixin.qq.com.json',
  import.meta.url,
)

function listFindings({ checks }: Report): string[][] {
  return checks.flatMap(({ name, findings }) => findings.map((finding) => [name, finding.name]))
}
