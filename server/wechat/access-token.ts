import { readClock } from './account-clock.ts'
import type { AccessToken, MiniProgram, Platform, TokenOwner, World } from './world.ts'

/** Lifetime of every access token. Documented: `expires_in` 7200 on all token pages. */
export const tokenLifetimeSeconds = 7200

/**
 * How long a replaced token still works. Documented for `/cgi-bin/token`, said by WeChat's staff of
 * component and authorizer tokens (rules `component-token-overlap`, `authorizer-token-overlap`):
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-access-token/getAccessToken.html
 */
export const overlapMilliseconds = 5 * 60 * 1000

/** Gives out a token with a full lifetime; the value is generated unless given. */
export function issueToken(
  world: World,
  owner: TokenOwner,
  now: number,
  value = world.credentials.accessToken(),
): AccessToken {
  const token = buildToken(owner, now, value)
  keepToken(world, token)
  return token
}

/** Adds a token to the account that owns it, and to the index of the world. */
export function keepToken(world: World, token: AccessToken): void {
  const account = ownerAccount(token.owner)
  // Most accounts have one token, and a list that has grown keeps room for sixteen more.
  if (account.tokens.length === 0) account.tokens = [token]
  else account.tokens.push(token)
  world.tokens.set(token.value, token)
}

/** Forgets every token of an account, so that they are unknown. */
export function forgetTokens(world: World, account: MiniProgram | Platform): void {
  for (const { value } of account.tokens) world.tokens.delete(value)
  account.tokens = []
}

/** A token with a full lifetime that the world does not know yet. */
export function buildToken(owner: TokenOwner, now: number, value: string): AccessToken {
  const expiresAt = readOwnerTime(owner, now) + tokenLifetimeSeconds * 1000
  return { value, owner, expiresAt, replacedAt: Infinity }
}

/** The time on the clock of a token's owner; `now` is the world's. */
export function readOwnerTime(owner: TokenOwner, now: number): number {
  return readClock(ownerAccount(owner).clock, now)
}

function ownerAccount(owner: TokenOwner): MiniProgram | Platform {
  return owner.kind === 'component' ? owner.platform : owner.miniProgram
}

/** Marks a token as no longer the latest, from `at` on; an earlier mark stays. */
export function replaceToken(token: AccessToken | null, at: number): void {
  if (token !== null) token.replacedAt = Math.min(token.replacedAt, at)
}

/** Replaces every token of a platform that is not replaced yet: the latest, and adopted ones. */
export function replaceComponentTokens({ tokens }: Platform, at: number): void {
  // Those before a replaced one have been replaced too.
  const lastReplaced = tokens.findLastIndex(({ replacedAt }) => replacedAt !== Infinity)
  for (const token of tokens.slice(lastReplaced + 1)) token.replacedAt = at
}

/** Expires every access token of a mini program at once, however it was got. */
export function expireTokens({ tokens, clock }: MiniProgram, now: number): void {
  const time = readClock(clock, now)
  for (const token of tokens) token.expiresAt = Math.min(token.expiresAt, time)
}
