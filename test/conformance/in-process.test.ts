import { describeTransport } from './describe-transport.ts'
import {
  interceptFetchTransport,
  interceptHttpsTransport,
  interceptUndiciTransport,
  mswTransport,
} from './transports/intercept.ts'

// In a file of their own: they patch the process.
describeTransport(interceptHttpsTransport)
describeTransport(interceptFetchTransport)
describeTransport(interceptUndiciTransport)
describeTransport(mswTransport, {
  gaps: { 'chunked-body': 'MSW does not tell a body without a length from one with it' },
})
