import { describeWayIn } from './describe-way-in.ts'
import { allRows } from './rows/all-rows.ts'
import { engineWayIn } from './ways-in/engine.ts'
import { httpWayIn } from './ways-in/http.ts'
import { httpsWayIn } from './ways-in/https.ts'
import { mountedAppWayIn } from './ways-in/mounted-app.ts'
import { ownUrlWayIn } from './ways-in/own-url.ts'
import { absoluteFormWayIn, proxyWayIn } from './ways-in/proxy.ts'

describeWayIn(engineWayIn)
describeWayIn(httpWayIn)
describeWayIn(httpsWayIn)
describeWayIn(proxyWayIn)
describeWayIn(absoluteFormWayIn)
describeWayIn(mountedAppWayIn)
describeWayIn(ownUrlWayIn, {
  rows: allRows.filter((row) => row.beyondShop !== true),
  ownClock: true,
})
