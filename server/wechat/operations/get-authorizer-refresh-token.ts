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
 * A code is exchanged once (documented by the meaning of 61009); where unknown credentials are
 * accepted, it may be sent again until its hour is over.
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
  useUpCode(call, miniProgram)
  return {
    authorization_info: {
      authorizer_appid: miniProgram.appid,
      ...renewAuthorizerToken(world, miniProgram, now),
      func_info: buildFuncInfo([...miniProgram.permissionSets]),
    },
  }
}

/** From now on the code is refused, but where any code is accepted. */
function useUpCode({ world, now }: Call<'getAuthorizerRefreshToken'>, owner: MiniProgram): void {
  if (world.policy.unknownCredentials === 'accept') return
  const { value } = owner.authorizationCode
  owner.authorizationCode = { value, expiresAt: readClock(owner.clock, now) }
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
