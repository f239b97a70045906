import type { Token } from '../../../schemas/generated/types.ts'
import * as access from '../../wechat/access-token.ts'
import type { AccessToken } from '../../wechat/world.ts'
import { assertTokenFree, findMiniProgram } from '../accounts.ts'
import type { ControlFunction } from '../call.ts'

/** Lists every access token that a mini program has been given, the expired ones too. */
export const listTokens: ControlFunction<'listTokens'> = ({ engine, input }) => {
  const { tokens } = findMiniProgram(engine.world, input.appid)
  return tokens.map(describeToken)
}

/** Gives a mini program another access token; the ones that it has stay as they are. */
export const addToken: ControlFunction<'addToken'> = ({ engine, input }) => {
  const { world } = engine
  const { appid, kind = 'authorizer', value, expiresIn = access.tokenLifetimeSeconds } = input
  const owner = { kind, miniProgram: findMiniProgram(world, appid) }
  assertTokenFree(world, value)
  const token = access.issueToken(world, owner, engine.now(), value)
  token.expiresAt = access.readOwnerTime(owner, engine.now()) + expiresIn * 1000
  return describeToken(token)
}

/** Expires every access token that a mini program has now. */
export const expireTokens: ControlFunction<'expireTokens'> = ({ engine, input }) => {
  access.expireTokens(findMiniProgram(engine.world, input.appid), engine.now())
  return {}
}

function describeToken({ value, owner, expiresAt, replacedAt }: AccessToken): Token {
  return {
    value,
    kind: owner.kind,
    expiresAt: new Date(expiresAt).toISOString(),
    replacedAt: replacedAt === Infinity ? null : new Date(replacedAt).toISOString(),
  }
}
