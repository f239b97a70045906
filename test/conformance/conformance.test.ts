import { describeInteractions, describeTransport } from './describe-transport.ts'
import { allRows } from './rows/all-rows.ts'
import { baseUrlTransport } from './transports/base-url.ts'
import { engineTransport } from './transports/engine.ts'
import { httpTransport } from './transports/http.ts'
import { httpsTransport } from './transports/https.ts'
import { mountedAppTransport } from './transports/mounted-app.ts'
import { absoluteFormTransport, proxyTransport } from './transports/proxy.ts'

describeTransport(engineTransport)
describeTransport(httpTransport)
describeTransport(httpsTransport)
describeTransport(proxyTransport)
describeTransport(absoluteFormTransport)
describeTransport(mountedAppTransport)
describeTransport(baseUrlTransport, {
  rows: allRows.filter((row) => row.beyondShop !== true),
})

describeInteractions(engineTransport)
describeInteractions(httpTransport)
