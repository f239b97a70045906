import {
  issueToken,
  overlapMilliseconds,
  replaceComponentTokens,
  tokenLifetimeSeconds,
} from '../access-token.ts'
import { readClock } from '../account-clock.ts'
import { adoptPlatform, adoptTicket, checkPlatformSecret } from '../adoption.ts'
import { refuseSecret, refuseUnknownPlatform } from '../credentials.ts'
import type { Operation } from '../operation.ts'
import { Refusal } from '../refusal.ts'

/**
 * Gives a platform its component token, for its verify ticket; the one before works five minutes
 * more (observed: said by WeChat's staff).
 * Source: https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getcomponentaccesstoken.html
 */
export const getComponentAccessToken: Operation<'getComponentAccessToken'> = ({
  world,
  request,
  now,
}) => {
  const componentAppid = request.component_appid
  const componentSecret = request.component_appsecret
  const ticket = request.component_verify_ticket
  const platform =
    world.platforms.get(componentAppid) ??
    adoptPlatform(world, { componentAppid, componentSecret, componentVerifyTicket: ticket })
  if (platform === null) return refuseUnknownPlatform(world, componentAppid)
  if (!checkPlatformSecret(platform, componentSecret)) return refuseSecret(componentAppid)
  if (!platform.tickets.has(ticket) && !adoptTicket(world, platform, ticket)) {
    return new Refusal('ticket-invalid', { componentAppid })
  }
  if (platform.ticketExpired) return new Refusal('ticket-expired', { componentAppid })
  replaceComponentTokens(platform, readClock(platform.clock, now) + overlapMilliseconds)
  const token = issueToken(world, { kind: 'component', platform }, now)
  return { component_access_token: token.value, expires_in: tokenLifetimeSeconds }
}
