import { adoptMiniProgram } from './adoption.ts'
import { refuseUnknownMiniProgram } from './credential-refusals.ts'
import type { MiniProgram } from './mini-program.ts'
import type { Call } from './operation.ts'
import { quote, Refusal } from './refusal.ts'

/**
 * The mini program of an `authorizer_appid` as the calling platform sees it, or why it cannot see
 * it. One that nobody knows may be adopted, with the refresh token that the call brings.
 */
export function findAuthorizer(
  { world, caller, now }: Call<'getAuthorizerInfo'> | Call<'getAuthorizerAccessToken'>,
  appid: string,
  refreshToken?: string,
): MiniProgram | Refusal {
  const options = { appid, secret: '', ...(refreshToken === undefined ? {} : { refreshToken }) }
  const miniProgram =
    caller.miniPrograms.get(appid) ?? adoptMiniProgram(world, now, options, caller)
  if (miniProgram !== null) return miniProgram
  if (!world.miniPrograms.has(appid)) return refuseUnknownMiniProgram(appid)
  return new Refusal('authorizer-unknown', {
    componentAppid: caller.componentAppid,
    appid: quote(appid),
  })
}
