import { explainRefusal, toHeaderValue } from './explain.ts'
import type { Stop } from './steps/pipeline.ts'

/** The Content-Type of every JSON reply, `encoding` and not `charset` (observed, 2020 and 2021). */
const jsonContentType = 'application/json; encoding=utf-8'

/** The header that names the exchange and says why a request was refused. */
export const diagnosticHeaderName = 'X-Fake-Weixin'

/** What the headers of a reply are made from. */
interface ReplyFacts {
  readonly id: number
  readonly time: number
  readonly stop: Stop | null
  /** Bytes of the body. */
  readonly length: number
}

/** Writes the headers of a reply, names and values in turn. */
export type ReplyHeaderWriter = (facts: ReplyFacts) => string[]

/**
 * The headers as captured (Content-Type, Date, Content-Length; no Content-Type without a body),
 * and the diagnostic one unless it is turned off.
 */
export function createReplyHeaderWriter(diagnosticHeader: boolean): ReplyHeaderWriter {
  const writeDate = createDateWriter()
  return ({ id, time, stop, length }) => {
    const date = writeDate(time)
    const headers =
      length === 0
        ? ['Date', date, 'Content-Length', '0']
        : ['Content-Type', jsonContentType, 'Date', date, 'Content-Length', String(length)]
    if (diagnosticHeader) headers.push(diagnosticHeaderName, diagnose(id, stop))
    return headers
  }
}

function diagnose(id: number, stop: Stop | null): string {
  const exchange = `exchange=${id}`
  return stop === null
    ? exchange
    : toHeaderValue(`${exchange}; ${explainRefusal(stop.refusal, 'en')}`)
}

/** Writes a Date header; it changes once a second, so the last one is kept. */
function createDateWriter(): (time: number) => string {
  let second = -1
  let text = ''
  return (time) => {
    const current = Math.floor(time / 1000)
    if (current !== second) {
      second = current
      text = new Date(current * 1000).toUTCString()
    }
    return text
  }
}
