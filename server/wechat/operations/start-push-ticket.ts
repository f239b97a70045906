import { adoptPlatform, checkPlatformSecret } from '../adoption.ts'
import { refuseSecret, refuseUnknownPlatform } from '../credentials.ts'
import type { Operation } from '../operation.ts'

/**
 * Restarts the pushes of the verify ticket. The fake pushes nothing: the ticket of the platform
 * stays as it is and is valid again.
 * Source: https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_startpushticket.html
 */
export const startPushTicket: Operation<'startPushTicket'> = ({ world, request }) => {
  const { component_appid: componentAppid, component_secret: componentSecret } = request
  const platform =
    world.platforms.get(componentAppid) ?? adoptPlatform(world, { componentAppid, componentSecret })
  if (platform === null) return refuseUnknownPlatform(world, componentAppid)
  if (!checkPlatformSecret(platform, componentSecret)) return refuseSecret(componentAppid)
  platform.ticketExpired = false
  return { errcode: 0, errmsg: 'ok' }
}
