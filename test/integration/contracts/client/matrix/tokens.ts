import type { ClientCall } from '#contracts/client/client.ts'
import { giveUpAfter, giveUpSignal } from '#test/support/right-client.ts'

type Fields = Readonly<Record<string, unknown>>

/** Posts JSON to an operation, and gives the reply; raises a refusal. */
export async function postJson(
  call: Pick<ClientCall, 'baseUrl'>,
  path: string,
  fields: object,
): Promise<Fields> {
  const response = await fetch(new URL(path, call.baseUrl), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(fields),
    signal: giveUpSignal(giveUpAfter),
  })
  const reply = (await response.json()) as Fields
  const { errcode = 0, errmsg } = reply
  if (errcode !== 0) throw new Error(`No ${path}: ${String(errcode)} ${String(errmsg)}`)
  return reply
}

/** Gets the access token of the platform. */
export async function getComponentToken(call: ClientCall): Promise<string> {
  const reply = await postJson(call, '/cgi-bin/component/api_component_token', {
    component_appid: call.componentAppid,
    component_appsecret: call.componentSecret,
    component_verify_ticket: call.ticket,
  })
  return String(reply['component_access_token'])
}

/** The tokens of a mini program. */
export interface Tokens {
  readonly accessToken: string
  readonly refreshToken: string
}

/** Gets a new access token of the mini program, and the refresh token that is valid then. */
export async function renew(call: ClientCall, componentToken?: string): Promise<Tokens> {
  const token = componentToken ?? (await getComponentToken(call))
  const query = `component_access_token=${encodeURIComponent(token)}`
  const reply = await postJson(call, `/cgi-bin/component/api_authorizer_token?${query}`, {
    component_appid: call.componentAppid,
    authorizer_appid: call.appid,
    authorizer_refresh_token: call.refreshToken,
  })
  return {
    accessToken: String(reply['authorizer_access_token']),
    refreshToken: String(reply['authorizer_refresh_token']),
  }
}
