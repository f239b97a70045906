import type { Platform as PlatformView } from '../../../schemas/generated/types.ts'
import type { Platform } from '../../wechat/world.ts'
import * as accounts from '../accounts.ts'
import type { ControlFunction } from '../call.ts'

/** Adds a platform. */
export const addPlatform: ControlFunction<'addPlatform'> = ({ engine, input }) =>
  describePlatform(accounts.addPlatform(engine.world, input))

/** Lists the platforms in the order in which they were added. */
export const listPlatforms: ControlFunction<'listPlatforms'> = ({ engine }) =>
  [...engine.world.platforms.values()].map(describePlatform)

/** Reads a platform. */
export const readPlatform: ControlFunction<'readPlatform'> = ({ engine, input }) =>
  describePlatform(accounts.findPlatform(engine.world, input.componentAppid))

/** Changes a platform; what is omitted stays. */
export const changePlatform: ControlFunction<'changePlatform'> = ({ engine, input }) => {
  const platform = accounts.findPlatform(engine.world, input.componentAppid)
  platform.ticketExpired = input.ticketExpired ?? platform.ticketExpired
  return describePlatform(platform)
}

/** Removes a platform and its mini programs, with all that is theirs. */
export const removePlatform: ControlFunction<'removePlatform'> = ({ engine, input }) => {
  accounts.removePlatform(engine, accounts.findPlatform(engine.world, input.componentAppid))
  return {}
}

function describePlatform(platform: Platform): PlatformView {
  const { componentAppid, componentSecret, componentVerifyTicket, ticketExpired } = platform
  return {
    componentAppid,
    componentSecret,
    componentVerifyTicket,
    ticketExpired,
    appids: [...platform.miniPrograms.keys()],
  }
}
