import type { FakeMiniProgram, FakePlatform } from '../../server/index.ts'

/** A call of WeChat: its path and query, and its JSON body, null for a GET. */
export interface WeixinCall {
  readonly path: string
  readonly query: string
  readonly body: string | null
}

/** Calls WeChat, or what stands for it, and returns the JSON of the reply. */
export type CallWeixin = (call: WeixinCall) => Promise<Readonly<Record<string, unknown>>>

/** Calls what listens at a base url; throws if the reply is no JSON object. */
export function callAt(baseUrl: string): CallWeixin {
  return async ({ path, query, body }) => {
    const init =
      body === null ? {} : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body }
    const response = await fetch(`${baseUrl}${path}?${query}`, init)
    return (await response.json()) as Readonly<Record<string, unknown>>
  }
}

/** Gets a component access token of a platform of the fake. */
export async function askForComponentToken(
  platform: FakePlatform,
  call: CallWeixin,
): Promise<string> {
  const reply = await call({
    path: '/cgi-bin/component/api_component_token',
    query: '',
    body: JSON.stringify({
      component_appid: platform.componentAppid,
      component_appsecret: platform.componentSecret,
      component_verify_ticket: platform.componentVerifyTicket,
    }),
  })
  return readText(reply, 'component_access_token')
}

/** Gets a mini program's own access token of the fake. */
export async function askForOwnToken(shop: FakeMiniProgram, call: CallWeixin): Promise<string> {
  const query = new URLSearchParams({
    grant_type: 'client_credential',
    appid: shop.appid,
    secret: shop.secret,
  })
  const reply = await call({ path: '/cgi-bin/token', query: query.toString(), body: null })
  return readText(reply, 'access_token')
}

function readText(reply: Readonly<Record<string, unknown>>, field: string): string {
  const value = reply[field]
  if (typeof value === 'string') return value
  throw new Error(
    `Failed to set up a provider state: expected ${field}, received ${JSON.stringify(reply)}.`,
  )
}
