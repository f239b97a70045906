import { afterEach, expect, it } from 'vitest'
import { verifyProvider } from '#contracts/provider/verify-provider.ts'
import { startFakeWeixin } from '#server/index.ts'
import { startWrongProvider } from './wrong-provider.ts'

const opened: { close(): Promise<void> }[] = []

afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()))
})

/** A provider in front of a fake that has the two endpoints, and no operation besides. */
async function startTwoEndpoints(): Promise<string> {
  const weixin = await startFakeWeixin()
  opened.push(weixin)
  const provider = await startWrongProvider(weixin.url, {
    request: (request) =>
      /^\/cgi-bin\/(component|token|stable_token|clear_quota)/.test(request.url)
        ? { status: 404, contentType: 'text/html', body: '<h1>Not Found</h1>' }
        : request,
  })
  opened.push(provider)
  return provider.url
}

it('verifies the operations that a provider has, and nothing of the others', async () => {
  const url = await startTwoEndpoints()
  const operations = ['setSupportVersion', 'getSupportVersion'] as const
  const report = await verifyProvider({ url, operations })
  expect(report.findings.filter(({ severity }) => severity === 'failure')).toEqual([])
  expect(report.passed).toBe(true)
  const made = report.checks.filter(({ outcome }) => outcome === 'passed').map(({ name }) => name)
  expect(made).toEqual(
    expect.arrayContaining(['get-support-version', 'set-support-version', 'set-then-get']),
  )
  expect(report.checks.map(({ name }) => name)).not.toContain('refresh')
  expect(report.checks.map(({ name }) => name)).not.toContain('clear-quota')
})

it('fails such a provider if all operations are asked of it', async () => {
  const report = await verifyProvider({ url: await startTwoEndpoints() })
  expect(report.passed).toBe(false)
})
