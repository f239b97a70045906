import { afterEach, describe, expect, it, vi } from 'vitest'
import { stateNames } from '#contracts/interactions/provider-state.ts'
import type { HandlerParams } from '#contracts/provider/provider-options.ts'
import { verifyProvider } from '#contracts/provider/verify-provider.ts'
import type { Report } from '#contracts/report/report.ts'
import { startFakeWeixin, type FakeWeixin } from '#server/index.ts'
import { startWrongProvider } from './wrong-provider.ts'

const opened: { close(): Promise<void> }[] = []

afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()))
})

describe('a run that leaves out interactions', () => {
  it('does not pass by other checks if it has verified none', async () => {
    const { url } = await startWithoutControl()
    const only = ['get-support-version', 'set-support-version', 'no-token', 'outside-path']
    const report = await verifyProvider({ url, only })
    expect(outcomes(report)).toMatchObject({ 'no-token': 'passed', 'outside-path': 'passed' })
    expect(report.passed).toBe(false)
    expect(listFindings(report)).toEqual([['pact-count', 'pact-none-verified']])
    expect(report.findings[0]?.message).toMatch(
      /received none of 2, which were all skipped.*--token-env.*stateHandlers/,
    )
    const bytes = await verifyProvider({ url, only: ['no-token', 'outside-path'] })
    expect(bytes.passed).toBe(true)
  })

  it('does not count them as verified', async () => {
    const { url, weixin } = await startWithoutControl()
    const { accessToken } = await weixin.addMiniProgram()
    const only = ['get-support-version', 'get-support-version-set-before']
    const handler = vi.fn(({ supportVersion }: HandlerParams) =>
      supportVersion === undefined ? { accessToken } : null,
    )
    const stateHandlers = { [stateNames.authorised]: handler }
    const report = await verifyProvider({ url, stateHandlers, only })
    expect(handler).toHaveBeenCalledTimes(2)
    expect(report.passed).toBe(true)
    expect(outcomes(report)).toEqual({
      'get-support-version': 'passed',
      'get-support-version-set-before': 'skipped',
      'pact-count': 'passed',
    })
  })
})

async function startWithoutControl(): Promise<{ url: string; weixin: FakeWeixin }> {
  const weixin = await startFakeWeixin()
  const provider = await startWrongProvider(weixin.url, { hidesControl: true })
  opened.push(weixin, provider)
  return { url: provider.url, weixin }
}

function outcomes({ checks }: Report): Record<string, string> {
  return Object.fromEntries(checks.map(({ name, outcome }) => [name, outcome]))
}

function listFindings({ checks }: Report): string[][] {
  return checks.flatMap(({ name, findings }) => findings.map((finding) => [name, finding.name]))
}
