/**
 * Permission set 18, "mini program development and data analysis": the one that both endpoints
 * belong to. Source: the pages of the two operations (documented).
 */
const developmentPermissionSet = 18

/**
 * What a mini program grants unless told otherwise: the two sets of WeChat's own example.
 * Source: https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getauthorizerrefreshtoken.html (documented).
 */
export const defaultPermissionSets: readonly number[] = [17, developmentPermissionSet]

/** One entry of `func_info`, in the shape of the page's example. */
export interface PermissionSetEntry {
  funcscope_category: { id: number }
}

/** The `func_info` of a reply for the granted permission sets. */
export function buildFuncInfo(permissionSets: readonly number[]): PermissionSetEntry[] {
  return permissionSets.map((id) => ({ funcscope_category: { id } }))
}
