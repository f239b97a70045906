import { checkComponentAppid } from '../credentials.ts'
import type { Operation } from '../operation.ts'

/** Seconds. The page's text says 1800, its example 600. */
const preAuthCodeLifetime = 1800

/**
 * Gives a code for the page on which a mini program authorises the platform; the fake has no such
 * page, so nothing redeems it.
 * Source: https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getpreauthcode.html
 */
export const getPreAuthCode: Operation<'getPreAuthCode'> = ({ world, request, caller }) =>
  checkComponentAppid(caller, request.component_appid) ?? {
    pre_auth_code: world.credentials.preAuthCode(),
    expires_in: preAuthCodeLifetime,
  }
