import { startFakeWeixin } from '#server/index.ts'
import { sendHttp } from '#test/support/send-http.ts'
import type { Transport } from '#test/conformance/transport.ts'

/** The server that listens itself. */
export const httpTransport: Transport = {
  name: 'http',
  open: async (options) => {
    const weixin = await startFakeWeixin(options)
    return { weixin, send: (wire) => sendHttp(weixin.url, wire), close: () => weixin.close() }
  },
}
