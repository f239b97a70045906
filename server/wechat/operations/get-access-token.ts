import {
  issueToken,
  overlapMilliseconds,
  replaceToken,
  tokenLifetimeSeconds,
} from '../access-token.ts'
import { readClock } from '../account-clock.ts'
import { findByOwnCredentials } from '../credentials.ts'
import type { Operation } from '../operation.ts'
import { Refusal } from '../refusal.ts'

/**
 * Gives a mini program its own token (`/cgi-bin/token`); the one before works five minutes more
 * (documented).
 * Source: https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-access-token/getAccessToken.html
 */
export const getAccessToken: Operation<'getAccessToken'> = ({ world, request, now }) => {
  const miniProgram = findByOwnCredentials(world, now, request.appid, request.secret)
  if (miniProgram instanceof Refusal) return miniProgram
  replaceToken(miniProgram.ownToken, readClock(miniProgram.clock, now) + overlapMilliseconds)
  miniProgram.ownToken = issueToken(world, { kind: 'own', miniProgram }, now)
  return { access_token: miniProgram.ownToken.value, expires_in: tokenLifetimeSeconds }
}
