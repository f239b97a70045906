import { compareVersions } from '../../../schemas/compare-versions.ts'
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

function isAccepted({ policy, versions }: World, version: string): boolean {
  // The form itself has been checked against the schema of the request.
  if (policy.versions === 'wellFormed' || versions.published.has(version)) return true
  return policy.versions === 'plausible' && isPlausible(version, versions.newest)
}

/** How many minor versions WeChat may be ahead of the data: it releases one every two months. */
const plausibleMinors = 3

/** The form of every known release: no part has more than two digits, or a zero in front. */
const releaseForm = /^(?:[1-9]?\d\.){2}[1-9]?\d$/

/** Whether WeChat may have released a version since the newest of the data. */
function isPlausible(version: string, newest: string): boolean {
  if (!releaseForm.test(version)) return false
  const [major, minor = 0] = version.split('.').map(Number)
  const [newestMajor, newestMinor = 0] = newest.split('.').map(Number)
  if (major !== newestMajor || minor > newestMinor + plausibleMinors) return false
  return compareVersions(version, newest) > 0
}

function refuseVersion(world: World, version: string): Refusal {
  const { newest, date } = world.versions
  return new Refusal(
    'version-unpublished',
    { newest, date, version: quote(version) },
    { errcode: world.policy.badVersionErrcode },
  )
}
