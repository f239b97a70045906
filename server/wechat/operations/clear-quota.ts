import { readChinaMonth, readClock } from '../account-clock.ts'
import type { Operation } from '../operation.ts'
import { quote, Refusal } from '../refusal.ts'
import type { MiniProgram } from '../world.ts'

/** Documented: ten times a month for each account. */
const clearsPerMonth = 10

/**
 * Resets the daily quota of a mini program, for its own token or its platform's.
 * Source: https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/openapi/clearQuota.html
 */
export const clearQuota: Operation<'clearQuota'> = ({ request, caller, now }) => {
  if (request.appid !== caller.appid) {
    return new Refusal('quota-of-another', { appid: caller.appid, sent: quote(request.appid) })
  }
  const clears = countClears(caller, now)
  if (clears > clearsPerMonth) {
    return new Refusal('quota-clears', { limit: clearsPerMonth })
  }
  caller.usedQuota.calls = {}
  return { errcode: 0, errmsg: 'ok' }
}

/** Counts this time; a refused one does not count. */
function countClears({ usedQuota, clock }: MiniProgram, now: number): number {
  const month = readChinaMonth(readClock(clock, now))
  const clears = (usedQuota.month === month ? usedQuota.clears : 0) + 1
  usedQuota.month = month
  usedQuota.clears = Math.min(clears, clearsPerMonth)
  return clears
}
