import { readClock } from '../wechat/account-clock.ts'
import type { MiniProgram } from '../wechat/mini-program.ts'
import { findMiniProgram, findPlatform } from './attribution.ts'
import type { Context } from './context.ts'

/** The time of a reply: on the clock of the account that the call belongs to, else the world's. */
export function readReplyTime(
  context: Context,
  miniProgram: MiniProgram | null = findMiniProgram(context),
): number {
  const { now, tenant, token, claim } = context
  if (miniProgram !== null) return readClock(miniProgram.clock, now)
  // Without a token the platform is not certain yet, and is looked for only where it matters.
  if (tenant === null && token === null && context.input === null && claim === null) return now
  const platform = findPlatform(context, null)
  return platform === null ? now : readClock(platform.clock, now)
}
