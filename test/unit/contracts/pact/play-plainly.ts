import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PactV4 } from '@pact-foundation/pact'
import type { PactFile } from '../../../../contracts/pact/pact-file.ts'
import { parsePact } from '../../../../contracts/pact/read-pact.ts'
import { inFolder, plainOptions } from './pacts.ts'

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
): Promise<{ verdict: string; pact: PactFile }> {
  return inFolder(async (dir) => {
    const played = new PactV4(plainOptions(dir))
      .addInteraction()
      .given('a shop')
      .uponReceiving('a read')
      .withRequest('POST', readPath, (request) => {
        describeRequest(request)
      })
      .willRespondWith(200, (response) => response.jsonBody({ errcode: 0 }))
      .executeTest(async ({ url }) => {
        await call(url)
        await new Promise((resolve) => setTimeout(resolve, 25))
      })
    const verdict = await played.then(
      () => 'passes',
      (error: unknown) => `fails: ${String(error)}`,
    )
    const file = join(dir, 'shop-api.weixin.qq.com.json')
    return { verdict, pact: parsePact(await readFile(file, 'utf8'), file) }
  })
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
