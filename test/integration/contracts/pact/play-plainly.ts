import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PactV4 } from '@pact-foundation/pact'
import { expect, vi } from 'vitest'
import type { PactFile } from '#contracts/pact/pact-file.ts'
import { parsePact } from '#contracts/pact/read-pact.ts'
import { inFolder, plainOptions } from '#test/support/pacts.ts'

/** Where the minimum version is read. */
export const readPath = '/cgi-bin/wxopen/getweappsupportversion'

/** What pact-js gives to describe a request with. */
export type PlainRequest = Parameters<
  NonNullable<Parameters<ReturnType<PactV4['addInteraction']>['withRequest']>[2]>
>[0]

/** Plays an interaction as a team would with plain pact-js; the pact is what it wrote. */
export async function playPlainly(
  describeRequest: (request: PlainRequest) => unknown,
  call: (url: string) => Promise<unknown>,
): Promise<{ outcome: string; pact: PactFile }> {
  return inFolder(async (dir) => {
    const mock = new PactV4(plainOptions(dir))
    const played = mock
      .addInteraction()
      .given('a shop')
      .uponReceiving('a read')
      .withRequest('POST', readPath, (request) => {
        describeRequest(request)
      })
      .willRespondWith(200, (response) => response.jsonBody({ errcode: 0 }))
      .executeTest(async ({ url }) => {
        await call(url)
        await waitForOne(mock, url)
      })
    const outcome = await played.then(
      () => 'passes',
      (error: unknown) => `fails: ${String(error)}`,
    )
    const file = join(dir, 'shop-api.weixin.qq.com.json')
    return { outcome, pact: parsePact(await readFile(file, 'utf8'), file) }
  })
}

/** Waits until plain Pact has recorded the one request of a play: it answers before it does. */
export async function waitForOne(mock: PactV4, url: string): Promise<void> {
  const core = Reflect.get(mock, 'pact') as {
    mockServerMismatches(port: number): { type: string }[]
  }
  await vi.waitFor(
    () => {
      const recorded = core.mockServerMismatches(Number(new URL(url).port))
      expect(recorded.map(({ type }) => type)).not.toContain('missing-request')
    },
    { timeout: 10_000, interval: 1 },
  )
}

/** Posts a body as JSON, or none, and reads the answer to its end. */
export async function post(url: string, body: string | null): Promise<number> {
  const headers = { 'Content-Type': 'application/json' }
  const response = await fetch(url, {
    method: 'POST',
    ...(body === null ? {} : { headers, body }),
  })
  await response.arrayBuffer()
  return response.status
}
