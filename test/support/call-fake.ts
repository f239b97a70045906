import type { FakePlatform } from '#server/index.ts'

/** A JSON reply. */
export type Reply = Record<string, unknown>

/** Posts JSON as an ordinary client does. */
export async function postJson(url: string, body: unknown): Promise<Reply> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  return (await response.json()) as Reply
}

/** Calls getSupportVersion. */
export function callGet(url: string, token: string): Promise<Reply> {
  const query = `access_token=${encodeURIComponent(token)}`
  return postJson(`${url}/cgi-bin/wxopen/getweappsupportversion?${query}`, {})
}

/** Calls setSupportVersion. */
export function callSet(url: string, token: string, version: unknown): Promise<Reply> {
  const query = `access_token=${encodeURIComponent(token)}`
  return postJson(`${url}/cgi-bin/wxopen/setweappsupportversion?${query}`, { version })
}

/** Gets a token for a third-party platform, as a client of it does. */
export async function getPlatformToken(url: string, platform: FakePlatform): Promise<string> {
  const reply = await postJson(`${url}/cgi-bin/component/api_component_token`, {
    component_appid: platform.componentAppid,
    component_appsecret: platform.componentSecret,
    component_verify_ticket: platform.componentVerifyTicket,
  })
  return String(reply['component_access_token'])
}
