import type { Engine } from './engine/engine.ts'
import { createFakeMiniProgram } from './fake-mini-program.ts'
import { createFakePlatform } from './fake-platform.ts'
import type { FakeWeixin } from './face.ts'
import { readExchanges } from './read-exchanges.ts'
import { addMiniProgram, addPlatform, findPlatform } from './populate-world.ts'

/** How a fake is reached, and what ends it. */
export interface FakeWeixinAddress {
  /** The address without a slash at the end; empty for an app that somebody else serves. */
  readonly url: string
  /** Ends it; twice is fine. */
  readonly close: () => Promise<void>
}

/** The fake as its users hold it: the same object whatever way in it has. */
export function createFakeWeixin(engine: Engine, { url, close }: FakeWeixinAddress): FakeWeixin {
  const { world } = engine
  return {
    url,
    addPlatform: async (options = {}) =>
      Promise.resolve(createFakePlatform(engine, addPlatform(world, options))),
    addMiniProgram: async ({ platform, ...options } = {}) => {
      const owner = platform && findPlatform(world, platform.componentAppid)
      const miniProgram = addMiniProgram(world, engine.now(), options, owner)
      return Promise.resolve(createFakeMiniProgram(engine, miniProgram, url))
    },
    ...readExchanges(engine, () => true),
    close,
    [Symbol.asyncDispose]: close,
  }
}
