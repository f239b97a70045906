import type { FakePlatform } from '../../../server/index.ts'
import { post, type Scene } from './row.ts'
import type { WireRequest } from '../way-in.ts'

type Fields = Record<string, unknown>

/** Asks for the component token, but for what a row changes. */
export function askForComponentToken(platform: FakePlatform, changes: Fields = {}): WireRequest {
  const fields = {
    component_appid: platform.componentAppid,
    component_appsecret: platform.componentSecret,
    component_verify_ticket: platform.componentVerifyTicket,
    ...changes,
  }
  return post('/cgi-bin/component/api_component_token', '', JSON.stringify(fields))
}

/** Gets a component token and calls an operation of the platform with it. */
export async function askAsPlatform(
  scene: Scene,
  name: string,
  fields: Fields,
): Promise<WireRequest> {
  const { platform } = scene.shop
  const reply = await scene.call(askForComponentToken(platform))
  return post(
    `/cgi-bin/component/${name}`,
    `component_access_token=${String(reply['component_access_token'])}`,
    JSON.stringify({ component_appid: platform.componentAppid, ...fields }),
  )
}

/** Asks for a stable token, but for what a row changes. */
export function askForStableToken({ shop }: Scene, changes: Fields = {}): WireRequest {
  const fields = {
    grant_type: 'client_credential',
    appid: shop.appid,
    secret: shop.secret,
    ...changes,
  }
  return post('/cgi-bin/stable_token', '', JSON.stringify(fields))
}
