import type { MiniProgram } from '../wechat/mini-program.ts'
import { Refusal } from '../wechat/refusal.ts'
import type { Context } from './context.ts'

/** Checks that the token is of the kind that the operation takes, and what its owner granted. */
export function checkPermission({ route, token, world }: Context): Refusal | undefined {
  if (route === null || token === null) return undefined
  const { operation } = route
  const { owner } = token
  if (operation.token === 'component') {
    return owner.kind === 'component' ? undefined : refuseAuthorizerToken(owner.kind)
  }
  if (owner.kind === 'component') {
    return new Refusal('token-kind-component', {
      expected: 'an authorizer_access_token',
      received: 'a component_access_token',
    })
  }
  if (owner.kind === 'own')
    return world.policy.ownTokens === 'accept' ? undefined : refuseOwnToken()
  return checkPermissionSet(owner.miniProgram, operation.permissionSet)
}

function checkPermissionSet(
  miniProgram: MiniProgram,
  permissionSet: number | null,
): Refusal | undefined {
  if (permissionSet === null || miniProgram.permissionSets.has(permissionSet)) return undefined
  return new Refusal('permission-set', {
    expected: `permission set ${permissionSet}, granted by ${miniProgram.appid}`,
    received: `permission sets ${JSON.stringify([...miniProgram.permissionSets])}`,
  })
}

function refuseOwnToken(): Refusal {
  return new Refusal('token-kind-own', {
    expected: 'an authorizer_access_token',
    received: "a mini program's own access_token",
  })
}

function refuseAuthorizerToken(kind: 'authorizer' | 'own'): Refusal {
  return new Refusal('token-kind-authorizer', {
    expected: 'a component_access_token',
    received: kind === 'own' ? "a mini program's own access_token" : 'an authorizer_access_token',
  })
}
