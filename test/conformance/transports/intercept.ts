import { request as requestSecurely } from 'node:https'
import { setupServer } from 'msw/node'
import { fetch as fetchOfUndici } from 'undici'
import { interceptWeixin } from '#server/intercept.ts'
import { createWeixinHandlers } from '#server/msw.ts'
import { sendFetch, type AnyFetch } from '#test/conformance/send-fetch.ts'
import { sendHttp } from '#test/support/send-http.ts'
import type { Transport, WireReply, WireRequest } from '#test/conformance/transport.ts'

const weixinUrl = 'https://api.weixin.qq.com'

/** `node:https` in this process, intercepted. */
export const interceptHttpsTransport: Transport = createInterceptTransport(
  'intercept, node:https',
  (wire) => sendHttp(weixinUrl, wire, { openRequest: requestSecurely }),
)

/** The global `fetch`, intercepted. */
export const interceptFetchTransport: Transport = createInterceptTransport(
  'intercept, fetch',
  (wire) => sendFetch(fetch as AnyFetch, weixinUrl, wire),
)

/** The `fetch` of the npm package undici, intercepted. */
export const interceptUndiciTransport: Transport = createInterceptTransport(
  'intercept, undici',
  (wire) => sendFetch(fetchOfUndici as AnyFetch, weixinUrl, wire),
)

/** The global `fetch`, answered by handlers of MSW. */
export const mswTransport: Transport = {
  name: 'msw',
  open: (options) => {
    const { handlers, weixin } = createWeixinHandlers(options)
    const server = setupServer(...handlers)
    server.listen({ onUnhandledRequest: 'error' })
    return Promise.resolve({
      weixin,
      send: (wire) => sendFetch(fetch as AnyFetch, weixinUrl, wire),
      close: async () => {
        server.close()
        await weixin.close()
      },
    })
  },
}

function createInterceptTransport(
  name: string,
  send: (wire: WireRequest) => Promise<WireReply>,
): Transport {
  return {
    name,
    open: (options) => {
      const weixin = interceptWeixin(options)
      return Promise.resolve({ weixin, send, close: () => weixin.close() })
    },
  }
}
