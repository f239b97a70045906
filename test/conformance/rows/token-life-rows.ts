import type { WireRequest } from '#test/conformance/transport.ts'
import {
  askAsPlatform,
  askForComponentToken,
  askForOwnToken,
  askForStableToken,
} from './ask-for-token.ts'
import { ok, post, set, setPath, type Row, type Scene } from './row.ts'

/** How tokens live, replace each other and die. */
export const tokenLifeRows: readonly Row[] = [
  {
    rule: 'refresh-token-stays',
    title: 'returns the same refresh token on a refresh',
    shop: { refreshToken: 'refreshtoken@@@mine' },
    request: (scene) =>
      askAsPlatform(scene, 'api_authorizer_token', {
        authorizer_appid: scene.shop.appid,
        authorizer_refresh_token: 'refreshtoken@@@mine',
      }),
    reply: {
      matches:
        /^\{"authorizer_access_token":"95_[\w-]{154}","expires_in":7200,"authorizer_refresh_token":"refreshtoken@@@mine"\}$/,
    },
  },
  {
    rule: 'authorizer-token-overlap',
    title: 'accepts a replaced authorizer token for five more minutes',
    request: async (scene) => {
      await refresh(scene)
      scene.pass(299)
      return set(scene)
    },
    reply: ok,
  },
  {
    rule: 'token-replaced',
    title: 'refuses a replaced authorizer token after five minutes',
    request: async (scene) => {
      await refresh(scene)
      scene.pass(300)
      return set(scene)
    },
    reply: { errcode: 40001 },
  },
  {
    rule: 'token-replaced',
    title: 'accepts a replaced token of /cgi-bin/token for five more minutes',
    options: { ownTokens: 'accept' },
    request: (scene) => replaceOwnToken(scene, 299),
    reply: ok,
  },
  {
    rule: 'token-replaced',
    title: 'refuses a replaced token of /cgi-bin/token after five minutes',
    options: { ownTokens: 'accept' },
    request: (scene) => replaceOwnToken(scene, 300),
    reply: { errcode: 40001 },
  },
  {
    rule: 'component-token-overlap',
    title: 'accepts a replaced component token for five more minutes',
    request: (scene) => replaceComponentToken(scene, 299),
    reply: { matches: /^\{"total_count":1,"list":\[\{"authorizer_appid":"wx[0-9a-f]{16}",/ },
  },
  {
    rule: 'token-replaced',
    title: 'refuses a replaced component token after five minutes',
    request: (scene) => replaceComponentToken(scene, 300),
    reply: { errcode: 40001 },
  },
  {
    rule: 'force-refresh-pause',
    title: 'returns the same stable token to a forced refresh within 30 seconds of the last',
    request: async (scene) => {
      const force = askForStableToken(scene, { force_refresh: true })
      const { access_token: token } = await scene.call(force)
      scene.pass(29)
      const again = await scene.call(force)
      if (again['access_token'] !== token) throw new Error('another token')
      return force
    },
    reply: { matches: /"expires_in":7171\}$/ },
  },
  {
    rule: 'force-refresh-pause',
    title: 'forces a refresh again after 30 seconds',
    request: async (scene) => {
      const force = askForStableToken(scene, { force_refresh: true })
      await scene.call(force)
      scene.pass(30)
      return force
    },
    reply: { matches: /"expires_in":7200\}$/ },
  },
  {
    rule: 'stable-token-stays',
    title: 'returns the same stable token while it is valid, with expires_in counting down',
    request: async (scene) => {
      const { access_token: token } = await scene.call(askForStableToken(scene))
      scene.pass(600)
      const again = await scene.call(askForStableToken(scene))
      if (again['access_token'] !== token) throw new Error('another token')
      return askForStableToken(scene)
    },
    reply: { matches: /"expires_in":6600\}$/ },
  },
  {
    rule: 'stable-token-stays',
    title: 'ends a stable token at once by a forced refresh',
    options: { ownTokens: 'accept' },
    request: async (scene) => {
      const { access_token: token } = await scene.call(askForStableToken(scene))
      await scene.call(askForStableToken(scene, { force_refresh: true }))
      return post(setPath, `access_token=${String(token)}`, '{"version":"2.25.0"}')
    },
    reply: { errcode: 40001 },
  },
]

async function refresh(scene: Scene): Promise<void> {
  const { appid, refreshToken } = scene.shop
  const fields = { authorizer_appid: appid, authorizer_refresh_token: refreshToken }
  await scene.call(await askAsPlatform(scene, 'api_authorizer_token', fields))
}

/** Calls with a component token some seconds after the next one was given out. */
async function replaceComponentToken(scene: Scene, seconds: number): Promise<WireRequest> {
  const fields = { offset: 0, count: 10 }
  const request = await askAsPlatform(scene, 'api_get_authorizer_list', fields)
  await scene.call(askForComponentToken(scene.shop.platform))
  scene.pass(seconds)
  return request
}

/** Gets an own token twice, and calls with the first one some seconds later. */
async function replaceOwnToken(scene: Scene, seconds: number): Promise<WireRequest> {
  const { shop, call, pass } = scene
  const { access_token: token } = await call(askForOwnToken(shop.appid, shop.secret))
  await call(askForOwnToken(shop.appid, shop.secret))
  pass(seconds)
  return post(setPath, `access_token=${String(token)}`, '{"version":"2.25.0"}')
}
