import { startFakeWeixin } from '#server/index.ts'
import { openThroughProxy } from '#test/support/open-connection.ts'
import { sendHttp } from '#test/support/send-http.ts'
import type { Transport } from '#test/conformance/transport.ts'

/** A tunnel to `api.weixin.qq.com:443` through the forward proxy, and TLS in it. */
export const proxyTransport: Transport = {
  name: 'proxy',
  open: async (options) => {
    const weixin = await startFakeWeixin({ ...options, proxy: true })
    return {
      weixin,
      send: async (wire) =>
        sendHttp('http://api.weixin.qq.com', wire, {
          connection: await openThroughProxy(weixin),
        }),
      close: () => weixin.close(),
    }
  },
}

/** Requests in the absolute form, `POST http://api.weixin.qq.com/...`, to the forward proxy. */
export const absoluteFormTransport: Transport = {
  name: 'proxy, absolute form',
  open: async (options) => {
    const weixin = await startFakeWeixin({ ...options, proxy: true })
    return {
      weixin,
      send: ({ path, ...wire }) =>
        sendHttp(weixin.url, { ...wire, path: `https://api.weixin.qq.com${path}` }),
      close: () => weixin.close(),
    }
  },
}
