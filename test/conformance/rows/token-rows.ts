import { askForComponentToken, askForOwnToken } from './ask-for-token.ts'
import { get, getPath, ok, post, set, setPath, type Row } from './row.ts'

/** Where the token is, whose it is, how old it is, what it may do. */
export const tokenRows: readonly Row[] = [
  {
    rule: 'token-missing',
    title: 'does not look for the token in the body',
    request: ({ shop }) => ({
      method: 'POST',
      path: getPath,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: `access_token=${shop.accessToken}`,
    }),
    reply: { errcode: 41001 },
  },
  {
    rule: 'token-missing',
    title: 'does not accept the name of a platform token on the two endpoints',
    request: ({ shop }) => post(getPath, `component_access_token=${shop.accessToken}`, '{}'),
    reply: { errcode: 41001 },
  },
  {
    rule: 'token-twice',
    title: 'uses the first of two tokens',
    request: ({ shop }) =>
      post(setPath, `access_token=${shop.accessToken}&access_token=x`, '{"version":"2.25.0"}'),
    reply: ok,
  },
  {
    rule: 'token-twice',
    title: 'does not use the second of two tokens',
    request: ({ shop }) =>
      post(setPath, `access_token=x&access_token=${shop.accessToken}`, '{"version":"2.25.0"}'),
    reply: { errcode: 40001 },
  },
  {
    rule: 'token-encoding',
    title: 'accepts a token of +, / and = as it is',
    shop: { accessToken: 'AUTH+/=X' },
    request: () => post(setPath, 'access_token=AUTH+/=X', '{"version":"2.25.0"}'),
    reply: ok,
  },
  {
    rule: 'token-encoding',
    title: 'accepts a percent-encoded token of +, / and =',
    shop: { accessToken: 'AUTH+/=X' },
    request: () => post(setPath, 'access_token=AUTH%2B%2F%3DX', '{"version":"2.25.0"}'),
    reply: ok,
  },
  {
    rule: 'token-encoding',
    title: 'treats a percent sign without digits as part of an unknown token',
    request: () => post(getPath, 'access_token=%E0%A4%A', '{}'),
    reply: { errcode: 40001 },
  },
  {
    rule: 'token-unknown',
    title: 'looks at the token before the body',
    request: () => post(getPath, 'access_token=95_nobody', ''),
    reply: { errcode: 40001 },
  },
  {
    rule: 'token-expired',
    title: 'refuses a token after 7200 seconds',
    request: (scene) => {
      scene.pass(7200)
      return get(scene)
    },
    reply: { errcode: 42001 },
  },
  {
    rule: 'token-lifetime',
    title: 'accepts a token of 7199 seconds',
    request: (scene) => {
      scene.pass(7199)
      return set(scene)
    },
    reply: ok,
  },
  {
    rule: 'token-magic',
    title: 'answers any errcode on demand',
    request: () => post(getPath, 'access_token=ERRCODE_45009', '{}'),
    reply: { errcode: 45009 },
  },
  {
    rule: 'token-magic',
    title: 'answers -1 on demand',
    request: () => post(setPath, 'access_token=ERRCODE_-1', '{"version":"2.25.0"}'),
    reply: { errcode: -1 },
  },
  {
    rule: 'token-unknown',
    title: 'treats ERRCODE_ with an errcode that does not exist as any other token',
    request: () => post(getPath, 'access_token=ERRCODE_1', '{}'),
    reply: { errcode: 40001 },
  },
  {
    rule: 'token-kind-component',
    title: 'refuses a component token on the two endpoints',
    request: async ({ shop, call }) => {
      const { component_access_token: token } = await call(askForComponentToken(shop.platform))
      return post(getPath, `access_token=${String(token)}`, '{}')
    },
    reply: { errcode: 48001 },
  },
  {
    rule: 'token-kind-own',
    title: "refuses a mini program's own token on the two endpoints",
    request: async ({ shop, call }) => {
      const { access_token: token } = await call(askForOwnToken(shop.appid, shop.secret))
      return post(getPath, `access_token=${String(token)}`, '{}')
    },
    reply: { errcode: 86000 },
  },
  {
    rule: 'token-kind-own',
    title: "accepts a mini program's own token when told to",
    options: { ownTokens: 'accept' },
    request: async ({ shop, call }) => {
      const { access_token: token } = await call(askForOwnToken(shop.appid, shop.secret))
      return post(setPath, `access_token=${String(token)}`, '{"version":"2.25.0"}')
    },
    reply: ok,
  },
  {
    rule: 'token-kind-authorizer',
    title: 'refuses an authorizer token on an operation of the platform',
    request: ({ shop }) =>
      post(
        '/cgi-bin/component/api_create_preauthcode',
        `component_access_token=${shop.accessToken}`,
        JSON.stringify({ component_appid: shop.platform.componentAppid }),
      ),
    reply: { errcode: 61014 },
  },
  {
    rule: 'permission-set',
    title: 'refuses a mini program that has not granted permission set 18',
    shop: { permissionSets: [17] },
    request: (scene) => get(scene),
    reply: { errcode: 61007 },
  },
  {
    rule: 'permission-set',
    title: 'looks at the permission before the body',
    shop: { permissionSets: [] },
    request: (scene) => get(scene, ''),
    reply: { errcode: 61007 },
  },
]
