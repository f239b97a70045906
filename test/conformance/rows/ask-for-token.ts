import type { FakePlatform } from '#server/index.ts'
import type { WireRequest } from '#test/conformance/transport.ts'
import { post, type Scene } from './row.ts'

type Fields = Record<string, unknown>

type PlatformCredentials = Pick<
  FakePlatform,
  'componentAppid' | 'componentSecret' | 'componentVerifyTicket'
>

/** Asks for the component token, but for what a row changes. */
export function askForComponentToken(
  platform: PlatformCredentials,
  changes: Fields = {},
): WireRequest {
  const fields = {
    component_appid: platform.componentAppid,
    component_appsecret: platform.componentSecret,
    component_verify_ticket: platform.componentVerifyTicket,
    ...changes,
  }
  return post('/cgi-bin/component/api_component_token', '', JSON.stringify(fields))
}

/** The names under which a component token may stand in the query. */
export type ComponentTokenName = 'access_token' | 'component_access_token'

/** Gets a component token and calls an operation of the platform with it. */
export async function askAsPlatform(
  scene: Scene,
  name: string,
  fields: Fields,
  tokenName: ComponentTokenName = 'component_access_token',
): Promise<WireRequest> {
  const { platform } = scene.shop
  const reply = await scene.call(askForComponentToken(platform))
  return post(
    `/cgi-bin/component/${name}`,
    `${tokenName}=${String(reply['component_access_token'])}`,
    JSON.stringify({ component_appid: platform.componentAppid, ...fields }),
  )
}

/** Asks for a mini program's own token at `/cgi-bin/token`. */
export function askForOwnToken(appid: string, secret: string): WireRequest {
  const query = `grant_type=client_credential&appid=${appid}&secret=${secret}`
  return { method: 'GET', path: '/cgi-bin/token', query }
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
