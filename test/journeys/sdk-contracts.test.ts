import { describe, expect, it } from 'vitest'
import { requestFindings } from '#contracts/client/findings/request-findings.ts'
import { verifyClient } from '#contracts/client/verify-client.ts'
import type { Report } from '#contracts/report/report.ts'
import { easywechatClient, wxappOpenApiClient } from './sdk/sdk-clients.ts'

const options = { seed: 'report', timeout: 2000, concurrency: 4 }

const sdks = [
  {
    name: 'co-wxapp-open-api 1.1.50',
    client: wxappOpenApiClient,
    // It renews its token by itself, if only after 40001.
    refreshes: true,
    file: 'co-wxapp-open-api.json',
  },
  {
    name: 'node-easywechat 3.6.2',
    client: easywechatClient,
    refreshes: false,
    file: 'node-easywechat.json',
  },
]

describe('the contract of an SDK from npm', () => {
  // `npx vitest run --project long test/journeys/sdk-contracts.test.ts -u` renews the reports.
  it.each(sdks)('$name comes to the report that is committed', async (sdk) => {
    const { client, name, refreshes, file } = sdk
    const report = await verifyClient(client, { ...options, name, refreshes })
    const wrong = report.findings.filter(({ name: found }) => Object.hasOwn(requestFindings, found))
    expect(wrong).toEqual([])
    await expect(toText(report)).toMatchFileSnapshot(`../../contracts/reports/${file}`)
  })
})

/**
 * A report without what differs from run to run: times, ports, and request ids, which the fake draws
 * in the order in which it is called.
 */
function toText({ checks, ...report }: Report): string {
  const results = checks.map((check) => ({ ...check, milliseconds: undefined }))
  const { subject, name, passed, seed } = report
  const text = JSON.stringify({ subject, name, passed, seed, checks: results }, null, 2)
  return `${text}\n`
    .replaceAll(/rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}/g, 'rid: ...')
    .replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:PORT')
}
