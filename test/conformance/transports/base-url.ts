import { tenantPrefix } from '#server/engine/tenant-url.ts'
import { startFakeWeixin } from '#server/index.ts'
import { sendHttp } from '#test/support/send-http.ts'
import type { Transport } from '#test/conformance/transport.ts'

/** What the path of every base URL begins with. */
const anyPrefix = tenantPrefix('')

/** The url of the first mini program, which every call goes through that names no such url itself. */
export const baseUrlTransport: Transport = {
  name: 'the base URL of a mini program',
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
      send: (wire) => {
        const base = wire.path.startsWith(anyPrefix) ? undefined : url
        return sendHttp(base ?? weixin.url, wire)
      },
      close: () => weixin.close(),
    }
  },
}
