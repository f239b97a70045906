import type { Client, ClientCall } from '#contracts/client/client.ts'
import type { MiniProgramCredentials } from './credentials.ts'
import { createOpenPlatform } from './easywechat.ts'
import { runSteps } from './run-steps.ts'
import { createWxappOpenApi } from './wxapp-open-api.ts'

/** co-wxapp-open-api as its users call it, with the token of the call in its store. */
export const wxappOpenApiClient: Client = {
  getSupportVersion: async (call) => {
    const api = await createApi(call)
    return runSteps(api.getWeappSupportVersion())
  },
  setSupportVersion: async ({ version, ...call }) => {
    const api = await createApi(call)
    return runSteps(api.setWeappSupportVersion(version))
  },
}

async function createApi(call: ClientCall) {
  const api = createWxappOpenApi(call.baseUrl, toCredentials(call))
  await runSteps(api.saveToken({ accessToken: call.accessToken, expireTime: Infinity }))
  return api
}

/** node-easywechat as its users call it, with the token of the call. */
export const easywechatClient: Client = {
  getSupportVersion: (call) => postJson(call, 'getweappsupportversion', {}),
  setSupportVersion: ({ version, ...call }) =>
    postJson(call, 'setweappsupportversion', { version }),
}

async function postJson(call: ClientCall, name: string, fields: object): Promise<unknown> {
  const app = await createOpenPlatform(call.baseUrl, toCredentials(call).platform)
  const mini = app.getMiniAppWithAccessToken(call.appid, call.accessToken)
  const response = await mini.getClient().postJson(`/cgi-bin/wxopen/${name}`, fields)
  return response.toObject()
}

function toCredentials(call: ClientCall): MiniProgramCredentials {
  const { appid, refreshToken, componentAppid, componentSecret, ticket } = call
  const platform = { componentAppid, componentSecret, componentVerifyTicket: ticket }
  return { appid, refreshToken, platform }
}
