import type { FakeWeixin } from '../face.ts'
import { applyPolicy } from './apply-policy.ts'
import { findUnexpected, readAllowed, type UnexpectedPolicy } from './refusals.ts'
import { reportStrays } from './report.ts'

/**
 * Watches the calls of one test file that belong to no mini program. The answer checks them at
 * the end of the file: it throws if one was refused unexpectedly.
 */
export async function watchStrays(
  weixin: FakeWeixin,
): Promise<(policy: UnexpectedPolicy) => Promise<void>> {
  const afterId = (await weixin.lastExchange())?.id ?? 0
  const allowed = readAllowed(weixin)
  allowed.refusals.clear()
  return async (policy) => {
    const exchanges = await weixin.exchanges({ refused: true, afterId })
    const strays = exchanges.filter(({ appid }) => appid === null)
    const refused = findUnexpected(strays, allowed)
    if (refused.length > 0) applyPolicy(policy, reportStrays(refused))
  }
}
