import type { FakeMiniProgram } from '#server/index.ts'
import type { WireRequest } from '#test/conformance/transport.ts'
import { askForComponentToken } from './ask-for-token.ts'
import { ok, post, set, type Row, type Scene } from './row.ts'

const listPath = '/cgi-bin/component/api_get_authorizer_list'

/** What comes through the base URL of a mini program. */
export const ownUrlRows: readonly Row[] = [
  {
    rule: 'token-of-another',
    title: 'refuses the token of another mini program on the base URL of a mini program',
    request: async (scene) => {
      const other = await scene.weixin.addMiniProgram()
      return through(other, set(scene))
    },
    reply: { errcode: 48001 },
  },
  {
    rule: 'token-of-another',
    title: 'refuses the component token of another platform on the base URL of a mini program',
    request: async (scene) => {
      const other = await scene.weixin.addMiniProgram()
      return through(scene.shop, await askForList(scene, other))
    },
    reply: { errcode: 48001 },
  },
  {
    rule: 'token-of-another',
    title: "accepts a mini program's own token on its base URL",
    request: (scene) => through(scene.shop, set(scene)),
    reply: ok,
  },
  {
    rule: 'token-of-another',
    title: "accepts the component token of a mini program's platform on its base URL",
    request: async (scene) => through(scene.shop, await askForList(scene, scene.shop)),
    reply: { matches: /^\{"total_count":1,"list":\[\{/ },
  },
]

function through({ url }: FakeMiniProgram, request: WireRequest): WireRequest {
  const { pathname } = new URL(url, 'http://localhost')
  return { ...request, path: pathname + request.path }
}

async function askForList(scene: Scene, { platform }: FakeMiniProgram): Promise<WireRequest> {
  const reply = await scene.call(askForComponentToken(platform))
  return post(
    listPath,
    `component_access_token=${String(reply['component_access_token'])}`,
    JSON.stringify({ component_appid: platform.componentAppid, offset: 0, count: 10 }),
  )
}
