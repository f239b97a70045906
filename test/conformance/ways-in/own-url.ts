import { startFakeWeixin } from '../../../server/index.ts'
import { sendHttp } from '../send-http.ts'
import type { WayIn } from '../way-in.ts'

/** The url of the first mini program, which every call goes through. */
export const ownUrlWayIn: WayIn = {
  name: "a mini program's own url",
  open: async (options) => {
    const weixin = await startFakeWeixin(options)
    let url: string | undefined
    return {
      weixin: {
        ...weixin,
        addMiniProgram: async (choices) => {
          const miniProgram = await weixin.addMiniProgram(choices)
          url ??= miniProgram.url
          return miniProgram
        },
      },
      send: (wire) => sendHttp(url ?? weixin.url, wire),
      close: () => weixin.close(),
    }
  },
}
