import type { FakeMiniProgram, FakeWeixin, NewMiniProgram } from '../fake/fake-weixin.ts'
import {
  allowRefusals,
  applyPolicy,
  findUnexpected,
  readAllowed,
  type AllowedRefusal,
  type UnexpectedPolicy,
} from './refusals.ts'
import { reportUnexpected } from './report.ts'

/** How a test evaluates what the fake refused. */
export interface TestPolicy {
  readonly unexpected: UnexpectedPolicy
  readonly allowedRefusals: readonly AllowedRefusal[]
}

/** The mini programs of one test. */
export interface MiniProgramGroup {
  /** Adds one that lives as long as the test. */
  readonly add: (weixin: FakeWeixin, options: NewMiniProgram) => Promise<FakeMiniProgram>
  /** Removes them all; then throws if a client was refused unexpectedly. */
  readonly finish: () => Promise<void>
}

/** Makes the empty group of a test. */
export function createMiniProgramGroup({
  unexpected,
  allowedRefusals,
}: TestPolicy): MiniProgramGroup {
  const members: { shop: FakeMiniProgram; ownsPlatform: boolean }[] = []
  return {
    add: async (weixin, options) => {
      const shop = await weixin.addMiniProgram(options)
      allowRefusals(shop, ...allowedRefusals)
      members.push({ shop, ownsPlatform: options.platform === undefined })
      return shop
    },
    finish: async () => {
      const reports: string[] = []
      for (const { shop, ownsPlatform } of members) {
        const refused = findUnexpected(await readOwn(shop, ownsPlatform), readAllowed(shop))
        if (refused.length > 0) reports.push(reportUnexpected(refused, shop.appid))
        await shop.remove()
      }
      if (reports.length > 0) applyPolicy(unexpected, reports.join('\n\n'))
    },
  }
}

/** Calls by the platform's token belong to the test, too, if the platform is the test's own. */
async function readOwn(shop: FakeMiniProgram, ownsPlatform: boolean) {
  if (!ownsPlatform) return shop.exchanges()
  const exchanges = await shop.platform.exchanges()
  return exchanges.filter(({ appid }) => appid === null || appid === shop.appid)
}
