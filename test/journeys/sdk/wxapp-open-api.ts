import WxappOpenApi from 'co-wxapp-open-api'
import type { MiniProgramCredentials } from './credentials.ts'

/** co-wxapp-open-api for one mini program, aimed at `url` by the two prefixes it offers for that. */
export function createWxappOpenApi(url: string, shop: MiniProgramCredentials): WxappOpenApi {
  const { platform } = shop
  const api = new WxappOpenApi(
    platform.componentAppid,
    platform.componentSecret,
    shop.appid,
    shop.refreshToken,
    platform.componentVerifyTicket,
  )
  api.prefix = `${url}/cgi-bin/`
  api.wxopenPrefix = `${url}/cgi-bin/wxopen/`
  return api
}
