const dayMilliseconds = 24 * 3600 * 1000
const chinaOffset = 8 * 3600 * 1000

/** The day in China, as days since 1970: WeChat's daily quotas reset at midnight there. */
export function readChinaDay(time: number): number {
  return Math.floor((time + chinaOffset) / dayMilliseconds)
}

/** The month in China, as months since the year 0. */
export function readChinaMonth(time: number): number {
  const date = new Date(time + chinaOffset)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}
