import { get, ok, post, set, type Row, type Scene } from './row.ts'

const clearPath = '/cgi-bin/clear_quota'

function clear({ shop }: Scene, appid = shop.appid): ReturnType<typeof post> {
  return post(clearPath, `access_token=${shop.accessToken}`, JSON.stringify({ appid }))
}

/** Uses up a daily quota of two calls. */
async function useUp(scene: Scene): Promise<void> {
  await scene.shop.change({ dailyQuota: 2 })
  await scene.call(set(scene))
  await scene.call(set(scene))
}

/** The daily quota, and what clears it. */
export const quotaRows: readonly Row[] = [
  {
    rule: 'quota-reached',
    title: 'refuses the call after the last of a daily quota',
    request: async (scene) => {
      await useUp(scene)
      return set(scene)
    },
    reply: { errcode: 45009 },
  },
  {
    rule: 'quota-reached',
    title: 'looks at the quota before the body',
    request: async (scene) => {
      await useUp(scene)
      return set(scene, '')
    },
    reply: { errcode: 45009 },
  },
  {
    rule: 'quota-reached',
    title: 'counts each operation separately',
    request: async (scene) => {
      await useUp(scene)
      return get(scene)
    },
    reply: { matches: /^\{"errcode":0,/ },
  },
  {
    rule: 'quota-reached',
    title: 'resets at midnight in China',
    request: async (scene) => {
      // The suite stands at 08:39 in China; the token is renewed by a longer life.
      await useUp(scene)
      await scene.shop.advanceClock('16h')
      const { value } = await scene.shop.addToken()
      return { ...set(scene), query: `access_token=${value}` }
    },
    reply: ok,
  },
  {
    rule: 'quota-reached',
    title: 'resets when it is cleared',
    request: async (scene) => {
      await useUp(scene)
      await scene.call(clear(scene))
      return set(scene)
    },
    reply: ok,
  },
  {
    rule: 'quota-clears',
    title: 'refuses to clear the quota for the eleventh time in a month',
    request: async (scene) => {
      for (let count = 0; count < 10; count += 1) await scene.call(clear(scene))
      return clear(scene)
    },
    reply: { errcode: 48006 },
  },
  {
    rule: 'quota-of-another',
    title: 'refuses to clear the quota of another appid',
    request: (scene) => clear(scene, 'wxother'),
    reply: { errcode: 40013 },
  },
  {
    rule: 'success-bytes',
    title: 'clears a quota',
    request: (scene) => clear(scene),
    reply: ok,
  },
]
