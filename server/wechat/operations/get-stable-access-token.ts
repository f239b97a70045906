import { issueToken, overlapMilliseconds, replaceToken } from '../access-token.ts'
import { readChinaDay, readClock } from '../account-clock.ts'
import { findByOwnCredentials } from '../credentials.ts'
import type { Operation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import type { AccessToken, ForcedRefreshes, MiniProgram, World } from '../world.ts'

const forcedPerDay = 20
const forcedPause = 30 * 1000

/**
 * Gives a mini program a token that stays the same while it is valid (`/cgi-bin/stable_token`); in
 * its last five minutes a new one is made beside it. force_refresh replaces it at once, unless that
 * happened within the last 30 seconds.
 * Source: https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-access-token/getStableAccessToken.html
 */
export const getStableAccessToken: Operation<'getStableAccessToken'> = ({
  world,
  request,
  now,
}) => {
  const miniProgram = findByOwnCredentials(world, now, request.appid, request.secret)
  if (miniProgram instanceof Refusal) return miniProgram
  const token =
    request.force_refresh === true
      ? forceRefresh(world, miniProgram, now)
      : keepOrRenew(world, miniProgram, now)
  if (token instanceof Refusal) return token
  return {
    access_token: token.value,
    expires_in: Math.floor((token.expiresAt - readClock(miniProgram.clock, now)) / 1000),
  }
}

function keepOrRenew(world: World, miniProgram: MiniProgram, now: number): AccessToken {
  const current = miniProgram.stableToken
  const local = readClock(miniProgram.clock, now)
  if (current !== null && local < current.expiresAt - overlapMilliseconds) return current
  miniProgram.stableToken = issueToken(world, { kind: 'own', miniProgram }, now)
  return miniProgram.stableToken
}

function forceRefresh(world: World, miniProgram: MiniProgram, now: number): AccessToken | Refusal {
  const local = readClock(miniProgram.clock, now)
  if (isPaused(miniProgram.forcedRefreshes, local)) return keepOrRenew(world, miniProgram, now)
  const forced = countForced(miniProgram.forcedRefreshes, local)
  if (forced instanceof Refusal) return forced
  miniProgram.forcedRefreshes = forced
  replaceToken(miniProgram.stableToken, local)
  miniProgram.stableToken = issueToken(world, { kind: 'own', miniProgram }, now)
  return miniProgram.stableToken
}

/** Whether a refresh was forced so shortly before that another one changes nothing. */
function isPaused(forced: ForcedRefreshes | null, now: number): boolean {
  if (forced === null) return false
  const since = now - forced.last
  // Negative once a clock has been set back: a pause that has not begun cannot last.
  return since >= 0 && since < forcedPause
}

function countForced(before: ForcedRefreshes | null, now: number): ForcedRefreshes | Refusal {
  const day = readChinaDay(now)
  const count = before?.day === day ? before.count + 1 : 1
  if (count > forcedPerDay) {
    return new Refusal('force-refresh-quota', { limit: forcedPerDay, count })
  }
  return { day, count, last: now }
}
