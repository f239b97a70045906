import { onTestFinished } from 'vitest'
import type { FakeWeixin } from '#server/fake/fake-weixin.ts'
import { startFakeWeixin } from '#server/start.ts'

/** Starts a fake that is closed when the test ends. */
export async function startForTest(): Promise<FakeWeixin> {
  const weixin = await startFakeWeixin()
  onTestFinished(() => weixin.close())
  return weixin
}

/** Calls as a client would that has no good token. */
export async function post(url: string, path: string, token?: string): Promise<void> {
  const query = token === undefined ? '' : `?access_token=${encodeURIComponent(token)}`
  await fetch(`${url}${path}${query}`, { method: 'POST', body: '{}' })
}
