import { checkComponentAppid } from '../credentials.ts'
import { currentRefreshToken } from '../mini-program.ts'
import type { Operation } from '../operation.ts'
import type { MiniProgram } from '../world.ts'

/**
 * Lists the authorizers of a platform, a page at a time, in the order of authorisation.
 * Source: https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/ThirdParty/Account_Authorization/api_get_authorizer_list.html
 */
export const getAuthorizerList: Operation<'getAuthorizerList'> = ({ request, caller }) => {
  const mismatch = checkComponentAppid(caller, request.component_appid)
  if (mismatch !== undefined) return mismatch
  const miniPrograms = [...caller.miniPrograms.values()]
  const page = miniPrograms.slice(request.offset, request.offset + request.count)
  return { total_count: miniPrograms.length, list: page.map(describe) }
}

interface Authorizer {
  authorizer_appid: string
  refresh_token: string
  auth_time: number
}

function describe(miniProgram: MiniProgram): Authorizer {
  return {
    authorizer_appid: miniProgram.appid,
    refresh_token: currentRefreshToken(miniProgram),
    auth_time: Math.floor(miniProgram.authorizedAt / 1000),
  }
}
