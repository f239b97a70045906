import { readClock } from '../wechat/account-clock.ts'
import { readChinaDay } from '../wechat/china-day.ts'
import type { MiniProgram, UsedQuota } from '../wechat/mini-program.ts'
import { Refusal } from '../wechat/refusal.ts'
import type { Context } from './context.ts'

/**
 * Counts a call against the daily quota of its mini program and operation, where one was set. What
 * clears the quota does not use it.
 */
export function checkQuota({ route, token, now }: Context): Refusal | undefined {
  if (route === null || token === null || token.owner.kind === 'component') return undefined
  const { miniProgram } = token.owner
  const { dailyQuota } = miniProgram
  if (dailyQuota === null || route.name === 'clearQuota') return undefined
  const { calls } = readUsedQuota(miniProgram, now)
  const count = calls[route.name] ?? 0
  if (count >= dailyQuota) {
    return new Refusal('quota-reached', { limit: dailyQuota, operation: route.name })
  }
  calls[route.name] = count + 1
  return undefined
}

/** What has been used today; the count resets at midnight in China. */
function readUsedQuota({ usedQuota, clock }: MiniProgram, now: number): UsedQuota {
  const day = readChinaDay(readClock(clock, now))
  if (usedQuota.day !== day) {
    usedQuota.day = day
    usedQuota.calls = {}
  }
  return usedQuota
}
