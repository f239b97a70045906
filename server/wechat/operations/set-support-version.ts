import { setMinimumVersion } from '../mini-program.ts'
import type { Operation } from '../operation.ts'
import { quote, Refusal } from '../refusal.ts'
import type { World } from '../world.ts'

/**
 * Sets the minimum base-library version; it takes effect at once (chosen).
 * Source: https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_setsupportversion.html
 */
export const setSupportVersion: Operation<'setSupportVersion'> = ({ world, request, caller }) => {
  if (!isAccepted(world, request.version)) return refuseVersion(world, request.version)
  setMinimumVersion(caller, request.version)
  return { errcode: 0, errmsg: 'ok' }
}

function isAccepted(world: World, version: string): boolean {
  // The form itself has been checked against the schema of the request.
  return world.policy.versions === 'wellFormed' || world.versions.published.has(version)
}

function refuseVersion(world: World, version: string): Refusal {
  const { newest, date } = world.versions
  return new Refusal(
    'version-unpublished',
    { newest, date, version: quote(version) },
    { errcode: world.policy.badVersionErrcode },
  )
}
