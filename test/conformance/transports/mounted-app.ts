import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { createApp } from '#server/index.ts'
import { sendHttp } from '#test/support/send-http.ts'
import type { Transport } from '#test/conformance/transport.ts'

/** The Express app, mounted under a path of somebody else's app that has its own routes. */
export const mountedAppTransport: Transport = {
  name: 'app mounted under /wechat',
  open: async (options) => {
    const fake = createApp(options)
    const host = express()
    host.get('/health', (_request, response) => {
      response.send('fine')
    })
    host.use('/wechat', fake)
    const server = createServer(host)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    return {
      weixin: fake.weixin,
      send: (wire) => sendHttp(`http://127.0.0.1:${port}/wechat`, wire),
      close: async () => {
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
      },
    }
  },
}
