import assert from 'node:assert/strict'
import type { WireReply } from '#test/conformance/transport.ts'
import {
  askAsPlatform,
  askForComponentToken,
  askForOwnToken,
  askForStableToken,
  type ComponentTokenName,
} from './ask-for-token.ts'
import { ok, post, type Expectation, type Row, type Scene } from './row.ts'

interface PlatformOperation {
  name: string
  fields: (scene: Scene) => Record<string, unknown>
  reply: Expectation
}

const token = '95_[\\w-]{154}'
const refreshToken = 'refreshtoken@@@[\\w-]{43}'
const appid = 'wx[0-9a-f]{16}'
const funcInfo = [17, 18].map((id) => ({ funcscope_category: { id } }))

/** The operations that take a component token, each with its whole reply. */
const platformOperations: readonly PlatformOperation[] = [
  {
    name: 'api_create_preauthcode',
    fields: () => ({}),
    reply: matchesAll('{"pre_auth_code":"preauthcode@@@<code>","expires_in":1800}'),
  },
  {
    name: 'api_query_auth',
    fields: ({ shop }) => ({ authorization_code: shop.authorizationCode }),
    reply: matchesAll(
      `{"authorization_info":{"authorizer_appid":"<appid>","authorizer_access_token":"<token>","expires_in":7200,"authorizer_refresh_token":"<refresh>","func_info":${JSON.stringify(funcInfo)}}}`,
    ),
  },
  {
    name: 'api_authorizer_token',
    fields: ({ shop }) => ({
      authorizer_appid: shop.appid,
      authorizer_refresh_token: shop.refreshToken,
    }),
    reply: matchesAll(
      '{"authorizer_access_token":"<token>","expires_in":7200,"authorizer_refresh_token":"<refresh>"}',
    ),
  },
  {
    name: 'api_get_authorizer_info',
    fields: ({ shop }) => ({ authorizer_appid: shop.appid }),
    reply: { satisfies: expectAuthorizerInfo },
  },
  {
    name: 'api_get_authorizer_list',
    fields: () => ({ offset: 0, count: 500 }),
    reply: matchesAll(
      '{"total_count":1,"list":[{"authorizer_appid":"<appid>","refresh_token":"<refresh>","auth_time":1773707951}]}',
    ),
  },
]

/** What the token operations answer when they succeed, and where they look for their own token. */
export const tokenReplyRows: readonly Row[] = [
  ...platformOperations.map((operation) =>
    succeed(operation, 'component_access_token', 'the name of the older pages'),
  ),
  ...platformOperations.map((operation) =>
    succeed(operation, 'access_token', 'the name of the current pages'),
  ),
  {
    rule: 'success-bytes',
    title: 'answers a restart of the ticket pushes in the same 27 bytes',
    request: ({ shop: { platform } }) =>
      post(
        '/cgi-bin/component/api_start_push_ticket',
        '',
        JSON.stringify({
          component_appid: platform.componentAppid,
          component_secret: platform.componentSecret,
        }),
      ),
    reply: ok,
  },
  {
    rule: 'token-replies',
    title: 'gives a component token for 7200 seconds',
    request: ({ shop }) => askForComponentToken(shop.platform),
    reply: matchesAll('{"component_access_token":"<token>","expires_in":7200}'),
  },
  {
    rule: 'token-lifetime',
    title: 'gives a token of /cgi-bin/token for 7200 seconds',
    request: ({ shop }) => askForOwnToken(shop.appid, shop.secret),
    reply: matchesAll('{"access_token":"<token>","expires_in":7200}'),
  },
  {
    rule: 'token-lifetime',
    title: 'gives a token of stable_token for 7200 seconds',
    request: (scene) => askForStableToken(scene),
    reply: matchesAll('{"access_token":"<token>","expires_in":7200}'),
  },
  {
    rule: 'permission-set',
    title: 'names the granted permission sets in func_info',
    shop: { permissionSets: [18, 99] },
    request: (scene) =>
      askAsPlatform(scene, 'api_query_auth', { authorization_code: scene.shop.authorizationCode }),
    reply: {
      matches:
        /,"func_info":\[\{"funcscope_category":\{"id":18\}\},\{"funcscope_category":\{"id":99\}\}\]\}\}$/,
    },
  },
  {
    rule: 'authorizer-list-pages',
    title: 'lists the authorizers from the offset on, at most as many as asked for, and counts all',
    request: async (scene) => {
      const { platform } = scene.shop
      for (const second of ['wx02', 'wx03', 'wx04']) {
        await scene.weixin.addMiniProgram({ platform, appid: second })
      }
      return askAsPlatform(scene, 'api_get_authorizer_list', { offset: 1, count: 2 })
    },
    reply: {
      matches:
        /^\{"total_count":4,"list":\[\{"authorizer_appid":"wx02",[^{}]+\},\{"authorizer_appid":"wx03",[^{}]+\}\]\}$/,
    },
  },
  {
    rule: 'authorizer-list-pages',
    title: 'lists nothing after the last authorizer',
    request: (scene) => askAsPlatform(scene, 'api_get_authorizer_list', { offset: 1, count: 10 }),
    reply: { body: '{"total_count":1,"list":[]}' },
  },
  {
    rule: 'field-invalid',
    title: 'refuses a page of more than 500 authorizers',
    request: (scene) => askAsPlatform(scene, 'api_get_authorizer_list', { offset: 0, count: 501 }),
    reply: { errcode: 47001 },
  },
]

function succeed(operation: PlatformOperation, tokenName: ComponentTokenName, of: string): Row {
  const { name, fields, reply } = operation
  return {
    rule: 'token-names',
    title: `accepts ${tokenName}, ${of}, on ${name}`,
    request: (scene) => askAsPlatform(scene, name, fields(scene), tokenName),
    reply,
  }
}

/** Matches a whole body; `<token>` and the like stand for what is random. */
function matchesAll(body: string): Expectation {
  const pattern = body
    .replace(/[[\]{}]/g, '\\$&')
    .replace('<code>', '[\\w-]{64}')
    .replace('<appid>', appid)
    .replace('<token>', token)
    .replace('<refresh>', refreshToken)
  return { matches: new RegExp(`^${pattern}$`) }
}

function expectAuthorizerInfo({ body }: WireReply, { shop }: Scene): void {
  assert.deepEqual(JSON.parse(body), {
    authorizer_info: {
      nick_name: shop.appid,
      service_type_info: { id: 0 },
      verify_type_info: { id: 0 },
      user_name: `gh_${shop.appid.slice(-12)}`,
      alias: '',
      qrcode_url: '',
      principal_name: shop.appid,
      business_info: { open_store: 0, open_scan: 0, open_pay: 0, open_card: 0, open_shake: 0 },
      MiniProgramInfo: {
        network: { RequestDomain: [], WsRequestDomain: [], UploadDomain: [], DownloadDomain: [] },
        categories: [],
        visit_status: 0,
      },
    },
    authorization_info: {
      authorizer_appid: shop.appid,
      authorizer_refresh_token: shop.refreshToken,
      func_info: funcInfo,
    },
  })
}
