import assert from 'node:assert/strict'
import type { WireRequest } from '#test/conformance/transport.ts'
import { askForComponentToken, askForOwnToken, askForStableToken } from './ask-for-token.ts'
import { getPath, ok, post, setPath, type Row, type Scene } from './row.ts'

/** A platform that the fake has never heard of, as a team has it in its settings. */
const team = {
  componentAppid: 'wxteam',
  componentSecret: 'team secret',
  componentVerifyTicket: 'ticket@@@team',
}

const accept = { options: { unknownCredentials: 'accept' }, beyondShop: true } as const
const tokenReply = /^\{"component_access_token":"95_[\w-]{154}","expires_in":7200\}$/

/** What a team's own credentials do where unknown ones are accepted. */
export const unknownCredentialRows: readonly Row[] = [
  {
    ...accept,
    rule: 'appid-unknown',
    title: 'accepts an unknown component appid, secret and ticket when told to',
    request: () => askForComponentToken(team),
    reply: { matches: tokenReply },
  },
  {
    ...accept,
    rule: 'ticket-invalid',
    title: 'accepts a second, rotated ticket of an unknown platform when told to',
    request: async ({ call }) => {
      await call(askForComponentToken(team))
      return askForComponentToken(team, { component_verify_ticket: 'ticket@@@rotated' })
    },
    reply: { matches: tokenReply },
  },
  {
    ...accept,
    rule: 'secret-wrong',
    title: 'refuses a second secret of an unknown platform though unknown credentials are accepted',
    request: async ({ call }) => {
      await call(askForComponentToken(team))
      return askForComponentToken(team, { component_appsecret: 'another' })
    },
    reply: { errcode: 40125 },
  },
  {
    ...accept,
    rule: 'secret-wrong',
    title: 'refuses a wrong secret of an added platform though unknown credentials are accepted',
    request: ({ shop }) => askForComponentToken(shop.platform, { component_appsecret: 'another' }),
    reply: { errcode: 40125 },
  },
  {
    ...accept,
    rule: 'component-unknown',
    title:
      'refuses the appid of an added mini program as component_appid though unknown credentials are accepted',
    request: ({ shop }) => askForComponentToken(team, { component_appid: shop.appid }),
    reply: { errcode: 61011 },
  },
  {
    ...accept,
    rule: 'appid-unknown',
    title: 'restarts the ticket pushes of an unknown platform when told to',
    request: () =>
      post(
        '/cgi-bin/component/api_start_push_ticket',
        '',
        JSON.stringify({ component_appid: 'wxteam', component_secret: 'team secret' }),
      ),
    reply: ok,
  },
  {
    ...accept,
    rule: 'appid-unknown',
    title: 'accepts an unknown authorizer appid and refresh token when told to',
    request: (scene) => askForTeam(scene, 'api_authorizer_token', ownAuthorizer),
    reply: {
      matches:
        /^\{"authorizer_access_token":"95_[\w-]{154}","expires_in":7200,"authorizer_refresh_token":"own refresh token"\}$/,
    },
  },
  {
    ...accept,
    rule: 'appid-unknown',
    title: 'sets a version with the token that an unknown authorizer got, when told to',
    request: async (scene) => {
      const reply = await scene.call(await askForTeam(scene, 'api_authorizer_token', ownAuthorizer))
      const token = String(reply['authorizer_access_token'])
      return post(setPath, `access_token=${token}`, '{"version":"2.25.0"}')
    },
    reply: ok,
  },
  {
    ...accept,
    rule: 'refresh-token-invalid',
    title: 'accepts a second refresh token of an unknown authorizer when told to',
    request: async (scene) => {
      await scene.call(await askForTeam(scene, 'api_authorizer_token', ownAuthorizer))
      const second = { ...ownAuthorizer, authorizer_refresh_token: 'second' }
      return askForTeam(scene, 'api_authorizer_token', second)
    },
    reply: { matches: /^\{"authorizer_access_token":"95_[\w-]{154}","expires_in":7200,/ },
  },
  {
    ...accept,
    rule: 'authorization-code-invalid',
    title: 'accepts an unknown authorisation code when told to',
    request: (scene) => askForTeam(scene, 'api_query_auth', { authorization_code: 'own code' }),
    reply: {
      matches:
        /^\{"authorization_info":\{"authorizer_appid":"wx[0-9a-f]{16}","authorizer_access_token":"95_[\w-]{154}",/,
    },
  },
  {
    ...accept,
    rule: 'authorization-code-invalid',
    title: 'accepts an unknown authorisation code for the same mini program each time',
    request: (scene) => askForTeam(scene, 'api_query_auth', { authorization_code: 'own code' }),
    reply: {
      satisfies: async ({ body }, scene) => {
        const again = await scene.call(
          await askForTeam(scene, 'api_query_auth', { authorization_code: 'own code' }),
        )
        assert.equal(findAppid(JSON.stringify(again)), findAppid(body))
      },
    },
  },
  {
    ...accept,
    rule: 'token-unknown',
    title: 'sets a version with an unknown access token when told to',
    request: () => post(setPath, 'access_token=own', '{"version":"2.25.0"}'),
    reply: ok,
  },
  {
    ...accept,
    rule: 'token-unknown',
    title: 'answers an unknown access token with the version that it has set, when told to',
    request: async ({ call }) => {
      await call(post(setPath, 'access_token=own', '{"version":"2.25.0"}'))
      return post(getPath, 'access_token=own', '{}')
    },
    reply: { matches: /^\{"errcode":0,"errmsg":"ok","now_version":"2\.25\.0",/ },
  },
  {
    ...accept,
    rule: 'token-expired',
    title: 'lets an unknown access token expire',
    request: async (scene) => {
      await scene.call(post(getPath, 'access_token=own', '{}'))
      scene.pass(7200)
      return post(getPath, 'access_token=own', '{}')
    },
    reply: { errcode: 42001 },
  },
  {
    ...accept,
    rule: 'token-unknown',
    title: 'accepts an unknown component token with its own component appid when told to',
    request: () => askWithOwnComponentToken('wxteam'),
    reply: {
      matches: /^\{"pre_auth_code":"preauthcode@@@[\w-]{64}","expires_in":1800\}$/,
    },
  },
  {
    ...accept,
    rule: 'token-unknown',
    title: 'accepts an unknown component token of a platform that is known when told to',
    request: async ({ call }) => {
      await call(askForComponentToken(team))
      return askWithOwnComponentToken('wxteam')
    },
    reply: {
      matches: /^\{"pre_auth_code":"preauthcode@@@[\w-]{64}","expires_in":1800\}$/,
    },
  },
  {
    ...accept,
    rule: 'appid-unknown',
    title: 'accepts an unknown appid and secret at /cgi-bin/token when told to',
    request: () => askForOwnToken('wxown', 'own'),
    reply: { matches: /^\{"access_token":"95_[\w-]{154}","expires_in":7200\}$/ },
  },
  {
    ...accept,
    rule: 'appid-unknown',
    title: 'accepts an unknown appid and secret at stable_token when told to',
    request: (scene) => askForStableToken(scene, { appid: 'wxown', secret: 'own' }),
    reply: { matches: /^\{"access_token":"95_[\w-]{154}","expires_in":7200\}$/ },
  },
  {
    ...accept,
    rule: 'secret-wrong',
    title: 'accepts the secret of an unknown platform after its component token when told to',
    request: async ({ call }) => {
      await call(askWithOwnComponentToken('wxteam'))
      return askForComponentToken(team)
    },
    reply: { matches: tokenReply },
  },
  {
    ...accept,
    rule: 'secret-wrong',
    title: 'accepts the secret of an unknown authorizer after its refresh token when told to',
    request: async (scene) => {
      await scene.call(await askForTeam(scene, 'api_authorizer_token', ownAuthorizer))
      return askForOwnToken(ownAuthorizer.authorizer_appid, 'own')
    },
    reply: { matches: /^\{"access_token":"95_[\w-]{154}","expires_in":7200\}$/ },
  },
  {
    ...accept,
    rule: 'appid-of-platform',
    title:
      'refuses the appid of an added platform at /cgi-bin/token though unknown credentials are accepted',
    request: ({ shop }) => askForOwnToken(shop.platform.componentAppid, 'own'),
    reply: { errcode: 61024 },
  },
  {
    ...accept,
    rule: 'secret-wrong',
    title: 'refuses a second secret of an unknown appid though unknown credentials are accepted',
    request: async ({ call }) => {
      await call(askForOwnToken('wxown', 'own'))
      return askForOwnToken('wxown', 'another')
    },
    reply: { errcode: 40125 },
  },
]

const ownAuthorizer = {
  authorizer_appid: 'wxownauthorizer',
  authorizer_refresh_token: 'own refresh token',
}

async function askForTeam(
  { call }: Scene,
  name: string,
  fields: Record<string, unknown>,
): Promise<WireRequest> {
  const { component_access_token: token } = await call(askForComponentToken(team))
  return post(
    `/cgi-bin/component/${name}`,
    `component_access_token=${String(token)}`,
    JSON.stringify({ component_appid: team.componentAppid, ...fields }),
  )
}

function askWithOwnComponentToken(componentAppid: string): WireRequest {
  return post(
    '/cgi-bin/component/api_create_preauthcode',
    'component_access_token=own',
    JSON.stringify({ component_appid: componentAppid }),
  )
}

function findAppid(body: string): string | undefined {
  return /"authorizer_appid":"(\w+)"/.exec(body)?.[1]
}
