import { readChinaDay, readClock } from '../../wechat/account-clock.ts'
import { Refusal } from '../../wechat/refusal.ts'
import { phrase } from '../../wechat/rules/say.ts'
import type { MiniProgram, UsedQuota, World } from '../../wechat/world.ts'
import type { Context } from '../context.ts'

/** Checks that the token is of the kind that the operation accepts, and what its owner granted. */
export function checkPermission({ route, token, world }: Context): Refusal | undefined {
  if (route === null || token === null) return undefined
  const { operation } = route
  const { owner } = token
  if (operation.token === 'component') {
    return owner.kind === 'component' ? undefined : refuseAuthorizerToken(owner.kind)
  }
  if (owner.kind === 'component') {
    return new Refusal('token-kind-component', {})
  }
  if (operation.token === 'account') return undefined
  if (owner.kind === 'own') return refuseOwnToken(world)
  return checkPermissionSet(owner.miniProgram, operation.permissionSet)
}

function checkPermissionSet(
  miniProgram: MiniProgram,
  permissionSet: number | null,
): Refusal | undefined {
  if (permissionSet === null || miniProgram.permissionSets.has(permissionSet)) return undefined
  return new Refusal('permission-set', {
    wanted: permissionSet,
    appid: miniProgram.appid,
    granted: JSON.stringify([...miniProgram.permissionSets]),
  })
}

function refuseOwnToken({ policy }: World): Refusal | undefined {
  if (policy.ownTokens === 'accept') return undefined
  return new Refusal('token-kind-own', {}, { errcode: policy.ownTokenErrcode })
}

function refuseAuthorizerToken(kind: 'authorizer' | 'own'): Refusal {
  return new Refusal('token-kind-authorizer', {
    kind: phrase(kind === 'own' ? 'ownToken' : 'authorizerToken', {}),
  })
}

/**
 * Counts a call against the daily quota of its mini program and operation, where one was set. What
 * clears the quota does not use it.
 */
export function checkQuota({ route, token, now }: Context): Refusal | undefined {
  if (route === null || token === null || token.owner.kind === 'component') return undefined
  const { miniProgram } = token.owner
  const { dailyQuota } = miniProgram
  if (dailyQuota === null || route.name === 'clearQuota') return undefined
  const { calls } = readUsedQuota(miniProgram, now)
  const count = calls[route.name] ?? 0
  if (count >= dailyQuota) {
    return new Refusal('quota-reached', { limit: dailyQuota, operation: route.name })
  }
  calls[route.name] = count + 1
  return undefined
}

/** What has been used today; the count resets at midnight in China. */
function readUsedQuota({ usedQuota, clock }: MiniProgram, now: number): UsedQuota {
  const day = readChinaDay(readClock(clock, now))
  if (usedQuota.day !== day) {
    usedQuota.day = day
    usedQuota.calls = {}
  }
  return usedQuota
}
