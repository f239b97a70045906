import { adoptRefreshToken } from '../adoption.ts'
import { renewAuthorizerToken } from '../authorizer-token.ts'
import { checkComponentAppid, findAuthorizer } from '../credentials.ts'
import type { Operation } from '../operation.ts'
import { Refusal } from '../refusal.ts'

/**
 * Refreshes the authorizer's access token (`api_authorizer_token`).
 * Source: https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getauthorizeraccesstoken.html
 */
export const getAuthorizerAccessToken: Operation<'getAuthorizerAccessToken'> = (call) => {
  const { world, request, caller, now } = call
  const refreshToken = request.authorizer_refresh_token
  const mismatch = checkComponentAppid(caller, request.component_appid)
  if (mismatch !== undefined) return mismatch
  const miniProgram = findAuthorizer(call, request.authorizer_appid, refreshToken)
  if (miniProgram instanceof Refusal) return miniProgram
  if (
    !miniProgram.refreshTokens.has(refreshToken) &&
    !adoptRefreshToken(world, miniProgram, refreshToken)
  ) {
    return new Refusal('refresh-token-invalid', { appid: miniProgram.appid })
  }
  return renewAuthorizerToken(world, miniProgram, now)
}
