/**
 * The public entry `fake-weixin/jest/global-setup`: one fake for a whole run of Jest.
 *
 * @module
 */
import { startSharedFake } from './shared-fake.ts'

/**
 * Starts one fake for all test files, and names it in `FAKE_WEIXIN_URL`, for a service under test
 * in a process of its own. Set it as Jest's `globalSetup`, with `fake-weixin/jest/global-teardown`.
 */
export default async function setUpFakeWeixin(): Promise<void> {
  await startSharedFake()
}
