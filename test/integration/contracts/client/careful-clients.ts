import type { Client, ClientCall } from '#contracts/client/client.ts'
import { rightClient, WeixinRefusal } from '#test/support/right-client.ts'

type Fields = Readonly<Record<string, unknown>>

/** Gets a new access token the way a platform does. */
async function renewToken(call: ClientCall): Promise<ClientCall> {
  const { component_access_token: componentToken } = await postForToken(
    `${call.baseUrl}/cgi-bin/component/api_component_token`,
    {
      component_appid: call.componentAppid,
      component_appsecret: call.componentSecret,
      component_verify_ticket: call.ticket,
    },
  )
  const query = `component_access_token=${String(componentToken)}`
  const { authorizer_access_token: accessToken } = await postForToken(
    `${call.baseUrl}/cgi-bin/component/api_authorizer_token?${query}`,
    {
      component_appid: call.componentAppid,
      authorizer_appid: call.appid,
      authorizer_refresh_token: call.refreshToken,
    },
  )
  return { ...call, accessToken: String(accessToken) }
}

async function postForToken(url: string, fields: Fields): Promise<Fields> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(fields) })
  return (await response.json()) as Fields
}

/** Renews the token once, after 40001 or 42001. */
async function refreshing<Call extends ClientCall>(
  call: Call,
  act: (call: Call) => Promise<unknown>,
): Promise<unknown> {
  try {
    return await act(call)
  } catch (error) {
    if (!(error instanceof WeixinRefusal) || ![40001, 42001].includes(error.errcode)) throw error
    return act({ ...call, ...(await renewToken(call)) })
  }
}

/** Renews its token once when WeChat refuses it. */
export const refreshingClient: Client = {
  getSupportVersion: (call) => refreshing(call, (now) => rightClient.getSupportVersion(now)),
  setSupportVersion: (call) => refreshing(call, (now) => rightClient.setSupportVersion(now)),
}

/** Gets a token of its own before every call, whatever token it was given. */
export const selfSufficientClient: Client = {
  getSupportVersion: async (call) => rightClient.getSupportVersion(await renewToken(call)),
  setSupportVersion: async (call) =>
    rightClient.setSupportVersion({ ...call, ...(await renewToken(call)) }),
}

async function retrying(act: () => Promise<unknown>, left = 3): Promise<unknown> {
  try {
    return await act()
  } catch (error) {
    const again = error instanceof WeixinRefusal && error.errcode === -1 && left > 0
    if (!again) throw error
    return retrying(act, left - 1)
  }
}

/** Retries -1 a few times, and looks what is set when the answer to a set is lost. */
export const carefulClient: Client = {
  getSupportVersion: (call) => retrying(() => rightClient.getSupportVersion(call)),
  setSupportVersion: async (call) => {
    try {
      return await retrying(() => rightClient.setSupportVersion(call))
    } catch (error) {
      if (error instanceof WeixinRefusal) throw error
      const { now_version: now } = (await rightClient.getSupportVersion(call)) as Fields
      if (now === call.version) return
      throw error
    }
  },
}

/** Looks what is set when the answer to a set is lost, and then sets it once more, come what may. */
export const lookingClient: Client = {
  ...rightClient,
  setSupportVersion: async (call) => {
    try {
      return await rightClient.setSupportVersion(call)
    } catch (error) {
      if (error instanceof WeixinRefusal) throw error
      await rightClient.getSupportVersion(call)
      return rightClient.setSupportVersion(call)
    }
  },
}

/** Reads the version before every set, and sets it whatever that was. */
export const readingClient: Client = {
  ...rightClient,
  setSupportVersion: async ({ version, ...call }) => {
    await rightClient.getSupportVersion(call)
    return rightClient.setSupportVersion({ ...call, version })
  },
}

/** Reads the version after every set, and believes in no success before. */
export const doubtingClient: Client = {
  ...rightClient,
  setSupportVersion: async ({ version, ...call }) => {
    await rightClient.setSupportVersion({ ...call, version })
    const { now_version: now } = (await rightClient.getSupportVersion(call)) as Fields
    if (now !== version) throw new Error(`The version is ${String(now)}, not ${version}.`)
  },
}
