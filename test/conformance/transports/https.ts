import { startFakeWeixin } from '#server/index.ts'
import { openSecurely } from '#test/support/open-connection.ts'
import { sendHttp } from '#test/support/send-http.ts'
import type { Transport } from '#test/conformance/transport.ts'

/** The HTTPS port of the server that listens itself, by the name of the real host. */
export const httpsTransport: Transport = {
  name: 'https',
  open: async (options) => {
    const weixin = await startFakeWeixin({ ...options, https: true })
    return {
      weixin,
      send: async (wire) =>
        sendHttp('http://api.weixin.qq.com', wire, { connection: await openSecurely(weixin) }),
      close: () => weixin.close(),
    }
  },
}
