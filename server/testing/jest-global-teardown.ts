/**
 * The public entry `fake-weixin/jest/global-teardown`.
 *
 * @module
 */
import { stopSharedFake } from './shared-fake.ts'

/** Closes the fake that `fake-weixin/jest/global-setup` has started. */
export default async function tearDownFakeWeixin(): Promise<void> {
  await stopSharedFake()
}
