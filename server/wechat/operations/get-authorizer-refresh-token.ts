import { readClock } from '../account-clock.ts'
import { adoptMiniProgram } from '../adoption.ts'
import { renewAuthorizerToken } from '../authorizer-token.ts'
import { checkComponentAppid } from '../credentials.ts'
import type { Call, Operation } from '../operation.ts'
import { buildFuncInfo } from '../permission-set.ts'
import { Refusal } from '../refusal.ts'
import type { MiniProgram } from '../world.ts'

/**
 * Exchanges the code that a mini program's authorisation gave for its tokens (`api_query_auth`).
 * A code may be exchanged again until its hour is over (chosen).
 * Source: https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getauthorizerrefreshtoken.html
 */
export const getAuthorizerRefreshToken: Operation<'getAuthorizerRefreshToken'> = (call) => {
  const { world, request, caller, now } = call
  const mismatch = checkComponentAppid(caller, request.component_appid)
  if (mismatch !== undefined) return mismatch
  const miniProgram = findByCode(call)
  if (miniProgram === null) {
    return new Refusal('authorization-code-invalid', { componentAppid: caller.componentAppid })
  }
  return {
    authorization_info: {
      authorizer_appid: miniProgram.appid,
      ...renewAuthorizerToken(world, miniProgram, now),
      func_info: buildFuncInfo([...miniProgram.permissionSets]),
    },
  }
}

function findByCode(call: Call<'getAuthorizerRefreshToken'>): MiniProgram | null {
  const { world, request, caller, now } = call
  const value = request.authorization_code
  for (const miniProgram of caller.miniPrograms.values()) {
    const code = miniProgram.authorizationCode
    if (code.value !== value) continue
    return readClock(miniProgram.clock, now) < code.expiresAt ? miniProgram : null
  }
  return adoptMiniProgram(world, now, { authorizationCode: value, secret: '' }, caller)
}
