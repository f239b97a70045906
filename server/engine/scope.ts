import type { MiniProgram } from '../wechat/mini-program.ts'
import type { Platform } from '../wechat/platform.ts'

/** Whom a fault or a canned reply is for: a mini program, a platform with its own, or everybody. */
export interface AccountScope {
  readonly appid?: string
  readonly componentAppid?: string
}

/** Whether a call of these accounts is within a scope. */
export function includesAccounts(
  { appid, componentAppid }: AccountScope,
  miniProgram: MiniProgram | null,
  platform: Platform | null,
): boolean {
  if (appid !== undefined && miniProgram?.appid !== appid) return false
  return componentAppid === undefined || platform?.componentAppid === componentAppid
}

/** Whether something of one scope is meant by another: all is, where the other names nobody. */
export function isWithinScope(
  item: AccountScope,
  { appid, componentAppid }: AccountScope,
): boolean {
  return (
    (appid === undefined || item.appid === appid) &&
    (componentAppid === undefined || item.componentAppid === componentAppid)
  )
}
