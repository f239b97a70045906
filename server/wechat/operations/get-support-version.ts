import type { Operation } from '../operation.ts'

/**
 * Returns the minimum base-library version and the visitors' shares of the versions.
 * Source: https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_getsupportversion.html
 */
export const getSupportVersion: Operation<'getSupportVersion'> = ({ world, caller }) => {
  caller.supportVersionReply ??= {
    errcode: 0,
    errmsg: 'ok',
    now_version: caller.supportVersion,
    uv_info: { items: [...(caller.rows ?? world.generateUvItems(caller.appid, caller.visitors))] },
  }
  return caller.supportVersionReply
}
