import type { FakeWeixin } from '../fake/fake-weixin.ts'
import { startFakeWeixin } from '../start.ts'

/** Where the address of a fake stands that all processes of a test run share. */
export const urlVariable = 'FAKE_WEIXIN_URL'

let shared: FakeWeixin | undefined

/** Starts the fake of a whole run; its address is in the environment from then on. */
export async function startSharedFake(): Promise<void> {
  shared = await startFakeWeixin()
  process.env[urlVariable] = shared.url
}

/** Closes it, and removes its URL from the environment. */
export async function stopSharedFake(): Promise<void> {
  await shared?.close()
  if (shared !== undefined) Reflect.deleteProperty(process.env, urlVariable)
  shared = undefined
}
