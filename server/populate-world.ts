import type { Seed } from '../schemas/generated/types.ts'
import { addMiniProgram, addPlatform, assertTokenFree } from './control/accounts.ts'
import { issueToken } from './wechat/access-token.ts'
import type { World } from './wechat/world.ts'

/**
 * Fills a world with what a seed file says, which has been checked against its schema; its
 * `extraVersions` are an option of the engine and not looked at here. Throws `appid_taken`,
 * `token_taken`.
 */
export function seedWorld(world: World, now: number, seed: Seed): void {
  for (const { miniPrograms = [], accessTokens = [], ...options } of seed.platforms ?? []) {
    const platform = addPlatform(world, options)
    for (const { value, expiresIn } of accessTokens) {
      assertTokenFree(world, value)
      const token = issueToken(world, { kind: 'component', platform }, now, value)
      if (expiresIn !== undefined) token.expiresAt = now + expiresIn * 1000
    }
    for (const miniProgram of miniPrograms) addMiniProgram(world, now, miniProgram, platform)
  }
  for (const miniProgram of seed.miniPrograms ?? []) addMiniProgram(world, now, miniProgram)
}
