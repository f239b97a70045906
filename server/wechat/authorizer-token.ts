import {
  issueToken,
  overlapMilliseconds,
  replaceToken,
  tokenLifetimeSeconds,
} from './access-token.ts'
import { readClock } from './account-clock.ts'
import { currentRefreshToken } from './mini-program.ts'
import type { MiniProgram, World } from './world.ts'

/** The part that the replies of api_query_auth and api_authorizer_token share. */
export interface AuthorizerTokens {
  authorizer_access_token: string
  expires_in: number
  authorizer_refresh_token: string
}

/**
 * Gives out the next authorizer token; the one before works five minutes more, and the refresh
 * token stays the same (both chosen).
 */
export function renewAuthorizerToken(
  world: World,
  miniProgram: MiniProgram,
  now: number,
): AuthorizerTokens {
  replaceToken(miniProgram.authorizerToken, readClock(miniProgram.clock, now) + overlapMilliseconds)
  const token = issueToken(world, { kind: 'authorizer', miniProgram }, now)
  miniProgram.authorizerToken = token
  return {
    authorizer_access_token: token.value,
    expires_in: tokenLifetimeSeconds,
    authorizer_refresh_token: currentRefreshToken(miniProgram),
  }
}
