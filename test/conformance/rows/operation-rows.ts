import { askAsPlatform, askForComponentToken, askForStableToken } from './ask-for-token.ts'
import { post, type Row } from './row.ts'

/** What the operations refuse themselves. */
export const operationRows: readonly Row[] = [
  {
    rule: 'appid-unknown',
    title: 'refuses an unknown appid at /cgi-bin/token, before the grant type',
    request: () => ({
      method: 'GET',
      path: '/cgi-bin/token',
      query: 'appid=wxnobody&secret=x&grant_type=no',
    }),
    reply: { errcode: 40013 },
  },
  {
    rule: 'appid-unknown',
    title: 'refuses an unknown appid at stable_token',
    request: (scene) => askForStableToken(scene, { appid: 'wxnobody' }),
    reply: { errcode: 40013 },
  },
  {
    rule: 'appid-unknown',
    title: 'refuses an unknown component appid',
    request: ({ shop }) => askForComponentToken(shop.platform, { component_appid: 'wxnobody' }),
    reply: { errcode: 40013 },
  },
  {
    rule: 'appid-unknown',
    title: 'refuses an unknown authorizer appid',
    request: (scene) =>
      askAsPlatform(scene, 'api_authorizer_token', {
        authorizer_appid: 'wxnobody',
        authorizer_refresh_token: 'x',
      }),
    reply: { errcode: 40013 },
  },
  {
    rule: 'appid-of-platform',
    title: "refuses a platform's appid at /cgi-bin/token, before the grant type",
    request: ({ shop }) => ({
      method: 'GET',
      path: '/cgi-bin/token',
      query: `appid=${shop.platform.componentAppid}&secret=x&grant_type=no`,
    }),
    reply: { errcode: 61024 },
  },
  {
    rule: 'appid-of-platform',
    title: "refuses a platform's appid at stable_token",
    request: (scene) => askForStableToken(scene, { appid: scene.shop.platform.componentAppid }),
    reply: { errcode: 61024 },
  },
  {
    rule: 'component-unknown',
    title: "refuses a mini program's appid before it looks at the ticket",
    request: ({ shop }) =>
      askForComponentToken(shop.platform, {
        component_appid: shop.appid,
        component_appsecret: undefined,
        component_verify_ticket: null,
      }),
    reply: { errcode: 61011 },
  },
  {
    rule: 'component-unknown',
    title: 'refuses the appid of a mini program as component_appid',
    request: ({ shop }) => askForComponentToken(shop.platform, { component_appid: shop.appid }),
    reply: { errcode: 61011 },
  },
  {
    rule: 'component-mismatch',
    title: 'refuses the appid of another platform',
    request: (scene) =>
      askAsPlatform(scene, 'api_create_preauthcode', { component_appid: 'wxother' }),
    reply: { errcode: 40013 },
  },
  {
    rule: 'secret-wrong',
    title: 'refuses a wrong component secret',
    request: ({ shop }) => askForComponentToken(shop.platform, { component_appsecret: 'wrong' }),
    reply: { errcode: 40125 },
  },
  {
    rule: 'secret-wrong',
    title: "refuses a wrong secret of a mini program's own",
    request: (scene) => askForStableToken(scene, { secret: 'wrong' }),
    reply: { errcode: 40125 },
  },
  {
    rule: 'secret-wrong',
    title: 'refuses to restart the pushes for a wrong secret',
    request: ({ shop }) =>
      post(
        '/cgi-bin/component/api_start_push_ticket',
        '',
        JSON.stringify({
          component_appid: shop.platform.componentAppid,
          component_secret: 'wrong',
        }),
      ),
    reply: { errcode: 40125 },
  },
  {
    rule: 'ticket-invalid',
    title: 'refuses a ticket that was not pushed',
    request: ({ shop }) =>
      askForComponentToken(shop.platform, { component_verify_ticket: 'ticket@@@other' }),
    reply: { errcode: 61006 },
  },
  {
    rule: 'ticket-expired',
    title: 'refuses an expired ticket',
    request: async ({ shop }) => {
      await shop.platform.expireTicket()
      return askForComponentToken(shop.platform)
    },
    reply: { errcode: 61005 },
  },
  {
    rule: 'ticket-expired',
    title: 'accepts the ticket again after the pushes were restarted',
    request: async ({ shop, call }) => {
      const { platform } = shop
      await platform.expireTicket()
      const fields = {
        component_appid: platform.componentAppid,
        component_secret: platform.componentSecret,
      }
      await call(post('/cgi-bin/component/api_start_push_ticket', '', JSON.stringify(fields)))
      return askForComponentToken(platform)
    },
    reply: { matches: /^\{"component_access_token":"95_[\w-]{154}","expires_in":7200\}$/ },
  },
  {
    rule: 'authorization-code-invalid',
    title: 'refuses an unknown authorisation code',
    request: (scene) => askAsPlatform(scene, 'api_query_auth', { authorization_code: 'x' }),
    reply: { errcode: 61009 },
  },
  {
    rule: 'authorization-code-invalid',
    title: 'refuses an authorisation code after an hour',
    request: (scene) => {
      scene.pass(3600)
      const { authorizationCode } = scene.shop
      return askAsPlatform(scene, 'api_query_auth', { authorization_code: authorizationCode })
    },
    reply: { errcode: 61009 },
  },
  {
    rule: 'authorization-code-invalid',
    title: 'refuses an authorisation code that was used',
    request: async (scene) => {
      const { authorizationCode } = scene.shop
      const fields = { authorization_code: authorizationCode }
      await scene.call(await askAsPlatform(scene, 'api_query_auth', fields))
      return askAsPlatform(scene, 'api_query_auth', fields)
    },
    reply: { errcode: 61009 },
  },
  {
    rule: 'refresh-token-invalid',
    title: 'refuses an unknown refresh token',
    request: (scene) =>
      askAsPlatform(scene, 'api_authorizer_token', {
        authorizer_appid: scene.shop.appid,
        authorizer_refresh_token: 'refreshtoken@@@x',
      }),
    reply: { errcode: 61023 },
  },
  {
    rule: 'authorizer-unknown',
    title: 'refuses a mini program of another platform',
    request: async (scene) => {
      const other = await scene.weixin.addMiniProgram()
      return askAsPlatform(scene, 'api_get_authorizer_info', { authorizer_appid: other.appid })
    },
    reply: { errcode: 61003 },
  },
  {
    rule: 'force-refresh-quota',
    title: 'refuses the 21st forced refresh of a day',
    request: async (scene) => {
      for (let count = 0; count < 20; count += 1) {
        await scene.call(askForStableToken(scene, { force_refresh: true }))
        scene.pass(30)
      }
      return askForStableToken(scene, { force_refresh: true })
    },
    reply: { errcode: 45009 },
  },
  {
    rule: 'field-missing',
    title: 'answers 47001 to a missing ticket',
    request: ({ shop }) =>
      askForComponentToken(shop.platform, { component_verify_ticket: undefined }),
    reply: { errcode: 47001 },
  },
  {
    rule: 'field-missing-named',
    title: 'answers 41018 to a missing component_appid',
    request: ({ shop }) => askForComponentToken(shop.platform, { component_appid: undefined }),
    reply: { errcode: 41018 },
  },
  {
    rule: 'field-missing-named',
    title: 'answers 41004 to an empty secret',
    request: ({ shop }) => askForComponentToken(shop.platform, { component_appsecret: '' }),
    reply: { errcode: 41004 },
  },
  {
    rule: 'field-missing-named',
    title: 'answers 41002 to a missing appid, before the grant type',
    request: () => ({ method: 'GET', path: '/cgi-bin/token', query: 'secret=x' }),
    reply: { errcode: 41002 },
  },
  {
    rule: 'field-missing-named',
    title: 'answers 40002 to another grant type',
    request: (scene) => askForStableToken(scene, { grant_type: 'authorization_code' }),
    reply: { errcode: 40002 },
  },
  {
    rule: 'field-invalid',
    title: 'answers 47001 to force_refresh that is no boolean',
    request: (scene) => askForStableToken(scene, { force_refresh: 'yes' }),
    reply: { errcode: 47001 },
  },
]
