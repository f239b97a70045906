import type { MiniProgram as MiniProgramView } from '../../../schemas/generated/types.ts'
import { tenantPrefix } from '../../engine/tenant-url.ts'
import { currentRefreshToken, setMinimumVersion } from '../../wechat/mini-program.ts'
import type { MiniProgram } from '../../wechat/world.ts'
import * as accounts from '../accounts.ts'
import type { ControlFunction } from '../call.ts'

/** Adds a mini program that has authorised a platform. */
export const addMiniProgram: ControlFunction<'addMiniProgram'> = (call) => {
  const { componentAppid, ...options } = call.input
  const { engine, url } = call
  const { world } = engine
  const platform =
    componentAppid === undefined ? undefined : accounts.findPlatform(world, componentAppid)
  const miniProgram = accounts.addMiniProgram(world, engine.now(), options, platform)
  return describeMiniProgram(miniProgram, url)
}

/** Lists the mini programs in the order in which they were added. */
export const listMiniPrograms: ControlFunction<'listMiniPrograms'> = ({ engine, url }) =>
  [...engine.world.miniPrograms.values()].map((miniProgram) =>
    describeMiniProgram(miniProgram, url),
  )

/** Reads a mini program. */
export const readMiniProgram: ControlFunction<'readMiniProgram'> = ({ engine, input, url }) =>
  describeMiniProgram(accounts.findMiniProgram(engine.world, input.appid), url)

/** Changes a mini program; what is omitted stays. */
export const changeMiniProgram: ControlFunction<'changeMiniProgram'> = (call) => {
  const { appid, supportVersion, permissionSets, visitors, rows, nickName, dailyQuota } = call.input
  const miniProgram = accounts.findMiniProgram(call.engine.world, appid)
  if (nickName !== undefined) miniProgram.nickName = nickName
  if (permissionSets !== undefined) miniProgram.permissionSets = new Set(permissionSets)
  if (dailyQuota !== undefined) miniProgram.dailyQuota = dailyQuota
  if (visitors !== undefined) {
    miniProgram.visitors = visitors
    miniProgram.rows = null
  }
  if (rows !== undefined) miniProgram.rows = rows
  // Also forgets the reply that was written for the rows before.
  setMinimumVersion(miniProgram, supportVersion ?? miniProgram.supportVersion)
  return describeMiniProgram(miniProgram, call.url)
}

/** Removes a mini program with all that is its own, and the platform that was made for it alone. */
export const removeMiniProgram: ControlFunction<'removeMiniProgram'> = ({ engine, input }) => {
  accounts.removeMiniProgram(engine, accounts.findMiniProgram(engine.world, input.appid))
  return {}
}

function describeMiniProgram(miniProgram: MiniProgram, url: string): MiniProgramView {
  const { appid, platform } = miniProgram
  return {
    appid,
    secret: miniProgram.secret,
    nickName: miniProgram.nickName,
    componentAppid: platform.componentAppid,
    componentSecret: platform.componentSecret,
    componentVerifyTicket: platform.componentVerifyTicket,
    accessToken: miniProgram.authorizerToken?.value ?? '',
    refreshToken: currentRefreshToken(miniProgram),
    authorizationCode: miniProgram.authorizationCode.value,
    supportVersion: miniProgram.supportVersion,
    permissionSets: [...miniProgram.permissionSets],
    dailyQuota: miniProgram.dailyQuota,
    url: url + tenantPrefix(appid),
  }
}
