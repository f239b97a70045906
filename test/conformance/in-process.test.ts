import { describeWayIn } from './describe-way-in.ts'
import {
  interceptFetchWayIn,
  interceptHttpsWayIn,
  interceptUndiciWayIn,
  mswWayIn,
} from './ways-in/intercept.ts'

// In a file of their own: they patch the process.
describeWayIn(interceptHttpsWayIn)
describeWayIn(interceptFetchWayIn)
describeWayIn(interceptUndiciWayIn)
describeWayIn(mswWayIn, {
  gaps: { 'chunked-body': 'MSW does not tell a body without a length from one with it' },
})
