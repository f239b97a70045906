import type { Owner } from './attribution.ts'

/** The scope of a fault or a canned reply: a mini program, a platform with its own, or everybody. */
export interface AccountScope {
  readonly appid?: string
  readonly componentAppid?: string
}

/** Whether the calls of an owner are within a scope. */
export function includesAccounts(
  { appid, componentAppid }: AccountScope,
  { miniProgram, platform }: Owner,
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
